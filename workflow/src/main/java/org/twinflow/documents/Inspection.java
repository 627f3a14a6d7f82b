package org.twinflow.documents;

/**
 * What a file is.
 *
 * @param mediaType by its content
 * @param program whether it could run on somebody's machine
 * @param misnamed whether its name or its declared type says something else
 */
public record Inspection(String mediaType, boolean program, boolean misnamed) {}
