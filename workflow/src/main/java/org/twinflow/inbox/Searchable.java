package org.twinflow.inbox;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Small letters without accents, so that <i>verifier</i> finds <i>Vérifier</i>. */
final class Searchable {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Searchable() {}

    static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
