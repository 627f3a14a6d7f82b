package org.twinflow.labels;

import java.util.Arrays;

/** Counts words as people do: what stands between spaces and has a letter or a digit. */
public final class WordCount {

    private WordCount() {}

    public static int of(String text) {
        return (int) Arrays.stream(text.split("[\\s\\p{Z}]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
