package org.twinflow.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The endings of the inflected words of a language, written without accents. */
final class Endings {

    /** A stem of three letters says something where vowels are not written or words are short. */
    private static final Set<String> SHORT = Set.of("bg", "el", "mt", "sl");

    private static final Properties TABLE = table();

    private final List<char[]> endings;
    private final int shortest;

    private Endings(List<char[]> endings, int shortest) {
        this.endings = endings;
        this.shortest = shortest;
    }

    static Endings of(String language) {
        var line = Objects.requireNonNull(TABLE.getProperty(language), language);
        return new Endings(
                Stream.of(line.strip().split(" +"))
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(String::toCharArray)
                        .toList(),
                SHORT.contains(language) ? 3 : 4);
    }

    static Set<String> languages() {
        return TABLE.stringPropertyNames();
    }

    /** How many of the letters are the stem. */
    int stem(char[] word, int length) {
        for (var ending : endings) {
            if (length - ending.length >= shortest && endsWith(word, length, ending)) {
                return length - ending.length;
            }
        }
        return length;
    }

    /** A regular expression of the same; the first group is the stem. */
    String pattern() {
        return endings.stream().map(String::new).collect(Collectors.joining("|", "^(.{" + shortest + ",}?)(?:", ")$"));
    }

    private static boolean endsWith(char[] word, int length, char[] ending) {
        for (var place = 0; place < ending.length; place++) {
            if (word[length - ending.length + place] != ending[place]) {
                return false;
            }
        }
        return true;
    }

    private static Properties table() {
        var table = new Properties();
        try (var file = Objects.requireNonNull(Endings.class.getResourceAsStream("endings.properties"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            table.load(reader);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
