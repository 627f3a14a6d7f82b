package org.twinflow.shared;

import java.util.List;

/** Lists of codes as a column keeps them: words with commas between them, nothing for an empty list. */
public final class Codes {

    private Codes() {}

    public static String join(List<String> codes) {
        return String.join(",", codes);
    }

    public static List<String> split(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split(","));
    }
}
