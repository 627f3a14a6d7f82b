package org.twinflow.documents;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The kinds of files by which a list is narrowed. */
public enum FileKind {
    PDF("application/pdf"),
    WRITING("%word%", "%opendocument.text%", "application/rtf", "text/plain%", "application/epub+zip"),
    TABLE("%spreadsheet%", "%excel%", "text/csv%"),
    SLIDES("%presentation%", "%powerpoint%"),
    PICTURE("image/%"),
    SOUND_OR_FILM("audio/%", "video/%"),
    OTHER;

    private final List<String> patterns;

    FileKind(String... patterns) {
        this.patterns = List.of(patterns);
    }

    /** A condition on a media type; what it is made of stands in this file. */
    String condition(String field) {
        if (this != OTHER) {
            return like(field);
        }
        return Arrays.stream(values())
                .filter(kind -> kind != OTHER)
                .map(kind -> "not " + kind.like(field))
                .collect(Collectors.joining(" and "));
    }

    private String like(String field) {
        return patterns.stream()
                .map(pattern -> field + " like '" + pattern + "'")
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
