package org.twinflow.documents;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The one way a folder is written: names with single slashes between them. */
final class Folders {

    static final int LONGEST = 400;

    private Folders() {}

    /** A pattern of all folders below one, for a {@code like … escape '!'}. */
    static String below(String folder) {
        return folder.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "/%";
    }

    static String normal(String folder) {
        return Arrays.stream(folder.split("[/\\\\]"))
                .map(name -> name.replaceAll("\\p{Cntrl}", "").strip())
                .filter(name -> !name.isEmpty() && !name.equals(".") && !name.equals(".."))
                .collect(Collectors.joining("/"));
    }
}
