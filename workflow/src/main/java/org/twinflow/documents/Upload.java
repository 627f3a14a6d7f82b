package org.twinflow.documents;

import org.jspecify.annotations.Nullable;

/**
 * What a file is said to be; its content decides what it is.
 *
 * @param filename as on the uploader's machine; any path before it is dropped
 * @param declaredType the media type that came with it, if any
 */
public record Upload(String filename, @Nullable String declaredType) {

    private static final int LONGEST = 200;

    public Upload {
        filename = clean(filename);
    }

    public static Upload of(String filename) {
        return new Upload(filename, null);
    }

    private static String clean(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>:|?*\\u202a-\\u202e\\u2066-\\u2069]", "")
                .strip();
        if (last.length() > LONGEST) {
            var dot = last.lastIndexOf('.');
            var ending = dot > 0 && last.length() - dot <= 10 ? last.substring(dot) : "";
            last = last.substring(0, LONGEST - ending.length()) + ending;
        }
        return last.isEmpty() ? "file" : last;
    }
}
