package org.twinflow.thorough;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * A text document that can be made again: its bytes follow from its word and its size.
 *
 * @param word stands in this document alone, and is its title and the key of its request
 */
record Sample(String word, int size) {

    private static final List<String> WORDS = List.of(
            "river",
            "school",
            "pupils",
            "the",
            "of",
            "and",
            "bridge",
            "water",
            "teachers",
            "morning",
            "harbour",
            "song");

    byte[] bytes() {
        var random = new Random(word.hashCode());
        var text = new StringBuilder(size + 20).append(word).append(".\n");
        while (text.length() < size) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(9) == 0 ? ".\n" : " ");
        }
        return text.substring(0, size).getBytes(StandardCharsets.US_ASCII);
    }

    String sha256() {
        return Hashes.of(bytes());
    }
}
