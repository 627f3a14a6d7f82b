package org.twinflow.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** While somebody types, the last word may be the beginning of one. */
final class LastWord {

    private static final int SHORTEST = 2;

    private LastWord() {}

    /** The tree with its last word also taken as a beginning, unless something stands behind it already. */
    static @Nullable QueryPart open(@Nullable QueryPart root, String typed) {
        return root == null || typed.isEmpty() || !Character.isLetterOrDigit(typed.charAt(typed.length() - 1))
                ? root
                : opened(root);
    }

    private static QueryPart opened(QueryPart part) {
        return switch (part) {
            case QueryPart.Word one ->
                isOneWord(one.text()) ? QueryPart.any(one, new QueryPart.Prefix(one.text())) : one;
            case QueryPart.AllOf joined -> new QueryPart.AllOf(lastOpened(joined.parts()));
            case QueryPart.AnyOf either -> new QueryPart.AnyOf(lastOpened(either.parts()));
            default -> part;
        };
    }

    private static boolean isOneWord(String text) {
        return text.length() >= SHORTEST && QueryWords.pieces(text).equals(List.of(text));
    }

    private static List<QueryPart> lastOpened(List<QueryPart> parts) {
        var opened = new ArrayList<>(parts);
        opened.add(opened(opened.removeLast()));
        return opened;
    }
}
