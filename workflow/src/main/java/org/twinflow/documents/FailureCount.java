package org.twinflow.documents;

/**
 * How often a reason stands at the latest version of a document.
 *
 * @param code a message key
 */
public record FailureCount(String code, long documents) {}
