package org.twinflow.documents;

/**
 * What decides what can be made of a version.
 *
 * @param personal whether it is encrypted under a person's key
 */
public record VersionFacts(String filename, String mediaType, DocumentState state, boolean personal) {}
