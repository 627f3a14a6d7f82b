package org.twinflow.search;

/**
 * Other words, all of them from items that the reader may see.
 *
 * @param words in the query language
 * @param total how many hits he gets with them
 */
public record SearchSuggestion(String words, long total) {}
