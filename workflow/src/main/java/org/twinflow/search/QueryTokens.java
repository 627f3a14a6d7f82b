package org.twinflow.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts what was typed into words, phrases, brackets and ORs. */
final class QueryTokens {

    private static final Set<String> OR = Set.of("OR", "OU", "|");
    private static final Pattern FIELD = Pattern.compile("(\\p{L}{2,20}):(.*)", Pattern.DOTALL);

    private final String text;
    private final List<QueryNote> notes;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private QueryTokens(String typed, List<QueryNote> notes) {
        this.text = straight(typed);
        this.notes = notes;
    }

    static List<QueryToken> of(String typed, List<QueryNote> notes) {
        var tokens = new QueryTokens(typed, notes);
        while (tokens.skipBlanks()) {
            tokens.next();
        }
        return tokens.tokens;
    }

    /** Whether a word alone would be understood as something else. */
    static boolean isSpecial(String word) {
        return OR.contains(word) || word.equals("AND") || isField(word);
    }

    private static boolean isField(String word) {
        var field = FIELD.matcher(word);
        return field.matches() && !field.group(2).startsWith("//");
    }

    /** Quotes of all countries are quotes; each sign stays in its place. */
    private static String straight(String typed) {
        return typed.replaceAll("[\u201c\u201d\u201e\u00ab\u00bb\u201f]", "\"").replaceAll("[\\p{Cc}\\p{Z}]", " ");
    }

    private boolean skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length();
    }

    private void next() {
        var start = at;
        var sign = false;
        while (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            sign |= text.charAt(at++) == '-';
        }
        if (at == text.length() || text.charAt(at) == ' ') {
            return; // a dash between words
        }
        switch (text.charAt(at)) {
            case '(' -> open(sign, start);
            case ')' -> close(start);
            case '"' -> quoted(sign, null, start);
            default -> word(sign, start);
        }
    }

    private void open(boolean sign, int start) {
        at++;
        depth++;
        tokens.add(QueryToken.mark(QueryToken.Kind.OPEN, sign, start));
    }

    private void close(int start) {
        at++;
        if (depth > 0) {
            depth--;
            tokens.add(QueryToken.mark(QueryToken.Kind.CLOSE, false, start));
        }
    }

    private void quoted(boolean sign, @Nullable String field, int start) {
        var end = text.indexOf('"', at + 1);
        if (end < 0) {
            notes.add(QueryNote.of("quote", at));
            at++;
            if (field != null) {
                add(sign, field, "", false, start);
            }
            return;
        }
        add(sign, field, text.substring(at + 1, end).strip(), true, start);
        at = end + 1;
    }

    private void word(boolean sign, int start) {
        var from = at;
        while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '"') {
            at++;
        }
        var word = withoutClosing(text.substring(from, at));
        at = from + word.length();
        if (OR.contains(word)) {
            tokens.add(QueryToken.mark(QueryToken.Kind.OR, false, start));
        } else if (!word.equals("AND")) {
            field(sign, word, start);
        }
    }

    /** Inside brackets the brackets at the end of a word close them, unless the word opened some itself. */
    private String withoutClosing(String word) {
        var end = word.length();
        while (depth > 0 && end > 0 && word.charAt(end - 1) == ')' && word.indexOf('(') < 0) {
            end--;
        }
        return word.substring(0, end);
    }

    private void field(boolean sign, String word, int start) {
        var field = FIELD.matcher(word);
        if (!field.matches() || !isField(word)) {
            add(sign, null, word, false, start);
        } else if (field.group(2).isEmpty() && at < text.length() && text.charAt(at) == '"') {
            quoted(sign, field.group(1), start);
        } else {
            add(sign, field.group(1), field.group(2), false, start);
        }
    }

    private void add(boolean sign, @Nullable String field, String words, boolean quoted, int start) {
        tokens.add(new QueryToken(QueryToken.Kind.TEXT, sign, field, words, quoted, start));
    }
}
