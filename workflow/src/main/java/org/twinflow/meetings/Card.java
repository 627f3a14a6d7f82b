package org.twinflow.meetings;

import org.jspecify.annotations.Nullable;

/**
 * A question to begin a meeting with.
 *
 * @param id of one that comes with the application a word, of one that the project has written a UUID
 * @param words of one that the project has written, null of others: their words are in the reader's language
 * @param chosen whether it is for this meeting
 */
public record Card(String id, @Nullable String words, boolean chosen) {}
