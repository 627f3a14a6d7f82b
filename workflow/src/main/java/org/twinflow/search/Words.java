package org.twinflow.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns what a person typed into the few signs that the index understands; nothing that he types is an error. */
final class Words {

    /** Each word is looked for in fifty fields, and Lucene takes a thousand clauses. */
    private static final int MOST = 16;

    private static final int LONGEST = 400;

    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"|([^\\s\"]+))");
    private static final Pattern SIGNS = Pattern.compile("[|+*()~\\\\\"]");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private Words() {}

    static String query(String typed) {
        var parts = new ArrayList<String>();
        var matcher = PART.matcher(
                typed.substring(0, Math.min(typed.length(), LONGEST)).replace('\0', ' '));
        while (matcher.find() && parts.size() < MOST) {
            if (matcher.group(2) != null) {
                add(parts, matcher.group(1), "\"", matcher.group(2));
            } else if (matcher.group(3).equals("OR")) {
                parts.add("|");
            } else {
                addWord(parts, matcher.group(1), matcher.group(3));
            }
        }
        return String.join(" ", withoutLooseEnds(parts));
    }

    /** A star at the end of a word finds what begins like it. */
    private static void addWord(List<String> parts, String sign, String word) {
        var bare = SIGNS.matcher(word).replaceAll("");
        if (word.endsWith("*") && bare.length() > 2) {
            parts.add(sign + bare.toLowerCase(Locale.ROOT) + "*");
        } else {
            add(parts, sign, "", word);
        }
    }

    private static void add(List<String> parts, String sign, String quote, String words) {
        var clean = SIGNS.matcher(words).replaceAll(" ").strip();
        if (!LETTER.matcher(clean).find()) {
            return;
        }
        var together = quote.isEmpty() && clean.contains(" ") ? "\"" : quote;
        parts.add(sign + together + clean + together);
    }

    private static List<String> withoutLooseEnds(List<String> parts) {
        var kept = new ArrayList<String>();
        for (var part : parts) {
            var loose = part.equals("|") && (kept.isEmpty() || kept.getLast().equals("|"));
            if (!loose) {
                kept.add(part);
            }
        }
        if (!kept.isEmpty() && kept.getLast().equals("|")) {
            kept.removeLast();
        }
        return kept;
    }
}
