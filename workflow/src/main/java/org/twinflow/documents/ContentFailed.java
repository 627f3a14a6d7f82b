package org.twinflow.documents;

/** Somebody wanted to read a content that is damaged or gone. */
public record ContentFailed(ContentId content, ContentState state) {}
