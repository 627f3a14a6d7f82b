package org.twinflow.pdf;

/** A paper that goes into the document behind the words of its section. */
public record Attachment(String title, String mediaType, ContentSource content) {}
