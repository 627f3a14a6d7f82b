package org.twinflow.assignments;

/**
 * What is to be done, in one language.
 *
 * @param language its ISO 639-1 code
 * @param asked whether it is the language that the reader wanted
 */
public record Instructions(String language, String text, boolean asked) {}
