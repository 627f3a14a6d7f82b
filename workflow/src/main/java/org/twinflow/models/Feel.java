package org.twinflow.models;

import java.util.Set;
import java.util.regex.Pattern;

/** The part of FEEL that decision tables may use: values, comparisons, ranges, arithmetic and a few functions. */
final class Feel {

    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "date",
            "duration",
            "min",
            "max",
            "sum",
            "count",
            "contains",
            "abs",
            "floor",
            "ceiling",
            "round",
            "with",
            "case",
            "and",
            "or",
            "in");
    private static final Set<String> REFUSED = Set.of(
            "function", "external", "for", "some", "every", "return", "satisfies", "instance", "if", "then", "else");
    private static final int LONGEST = 500;
    private static final Pattern TOKEN = Pattern.compile("\\s+|\"[^\"\\\\]*\"|-?\\d+(?:\\.\\d+)?(?!\\.\\d)|\\.\\."
            + "|[A-Za-z_][A-Za-z0-9_]*|[<>!=]=|[<>=()\\[\\],*/+-]");

    private Feel() {}

    static boolean isPlain(String text) {
        var token = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!token.find(at) || token.start() != at || !isPlain(token.group(), text.substring(token.end()))) {
                return false;
            }
            at = token.end();
        }
        return text.length() <= LONGEST;
    }

    private static boolean isPlain(String token, String rest) {
        var isWord = Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
        var isCalled = rest.stripLeading().startsWith("(");
        return !isWord || !REFUSED.contains(token) && (!isCalled || FUNCTIONS.contains(token));
    }
}
