package org.twinflow.web.previews;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a search that are worth marking on a page: no field words, none that were excluded. */
final class FoundWords {

    private static final int MOST = 12;
    private static final Pattern PART = Pattern.compile("(-?)(?:(\\p{L}+):)?(?:\"([^\"]*)\"?|(\\S+))");

    private FoundWords() {}

    static List<String> of(String query) {
        var words = new LinkedHashSet<String>();
        var part = PART.matcher(query);
        while (part.find() && words.size() < MOST) {
            var excluded = !part.group(1).isEmpty() || part.group(2) != null;
            var word =
                    part.group(3) == null ? bare(part.group(4)) : part.group(3).strip();
            if (!excluded && !word.isEmpty() && !word.equals("OR") && !word.equals("AND")) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    private static String bare(String word) {
        return word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }
}
