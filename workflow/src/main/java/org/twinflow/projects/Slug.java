package org.twinflow.projects;

import java.text.Normalizer;
import java.util.Locale;

/** A title as an address shows it. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    static String of(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-+$", "") : plain;
        return cut.isEmpty() ? "project" : cut;
    }
}
