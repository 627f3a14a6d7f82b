package org.twinflow.labels;

/**
 * A text of the application and how long it may be.
 *
 * @param criterion the code of the criterion it answers, or an empty text
 */
public record TextPart(String field, String criterion, int fewestWords, int mostWords) {}
