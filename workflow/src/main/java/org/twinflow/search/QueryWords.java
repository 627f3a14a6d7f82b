package org.twinflow.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes words and phrases of plain text. */
final class QueryWords {

    /** Fewer letters before a star would find half the library. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final Pattern SIGNS = Pattern.compile("[|+*()~\\\\\"]");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern DASHES = Pattern.compile("^-+");

    private QueryWords() {}

    static @Nullable QueryPart phrase(String words) {
        var clean = clean(words);
        return LETTER.matcher(clean).find() ? new QueryPart.Phrase(clean) : null;
    }

    /** A star at the end of a word finds what begins like it. */
    static @Nullable QueryPart word(QueryToken token, List<QueryNote> notes) {
        var word = token.text();
        if (!word.endsWith("*")) {
            return plain(word);
        }
        var pieces = pieces(word);
        if (pieces.isEmpty()) {
            return null;
        }
        if (pieces.getLast().length() < SHORTEST_BEGINNING) {
            notes.add(QueryNote.of("star", token.position(), String.valueOf(SHORTEST_BEGINNING)));
            return plain(word);
        }
        var parts = new ArrayList<QueryPart>();
        pieces.subList(0, pieces.size() - 1).forEach(piece -> parts.add(safe(piece)));
        parts.add(new QueryPart.Prefix(pieces.getLast().toLowerCase(Locale.ROOT)));
        return QueryPart.all(parts);
    }

    /** A word; several, if signs stand between them, belong together. */
    static @Nullable QueryPart plain(String word) {
        var clean = DASHES.matcher(clean(word)).replaceFirst("").strip();
        if (!LETTER.matcher(clean).find()) {
            return null;
        }
        return clean.contains(" ") ? new QueryPart.Phrase(clean) : safe(clean);
    }

    /** The words of a part that was mistaken. */
    static @Nullable QueryPart mistaken(String text) {
        var parts = pieces(text).stream().map(QueryWords::safe).toList();
        return parts.isEmpty() ? null : QueryPart.all(parts);
    }

    static List<String> pieces(String text) {
        return Arrays.stream(NO_LETTER.split(text))
                .filter(piece -> LETTER.matcher(piece).find())
                .toList();
    }

    /** A word that stands in a text. */
    static QueryPart known(String word) {
        return safe(word);
    }

    private static QueryPart safe(String word) {
        return QueryTokens.isSpecial(word) ? new QueryPart.Phrase(word) : new QueryPart.Word(word);
    }

    private static String clean(String words) {
        return SIGNS.matcher(words).replaceAll(" ").strip().replaceAll(" +", " ");
    }
}
