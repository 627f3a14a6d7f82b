package org.twinflow.documents;

/**
 * A document that is nearly the same as another.
 *
 * @param percent how much of the text, or of the picture, is the same; 80 to 99
 */
public record Likeness(DocumentDetails document, LikenessKind kind, int percent) {}
