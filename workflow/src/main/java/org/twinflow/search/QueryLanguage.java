package org.twinflow.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tree of what a person typed; nothing that he types is an error. What is mistaken is taken as plain words, and a
 * note says so.
 */
final class QueryLanguage {

    /** Each word is looked for in fifty fields, and Lucene takes a thousand clauses. */
    static final int MOST = 16;

    static final int LONGEST = 400;

    private static final int DEEPEST = 8;

    private final List<QueryNote> notes = new ArrayList<>();
    private final Map<QueryPart, Integer> places = new HashMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private int words;
    private boolean full;
    private int ignored;

    private QueryLanguage() {}

    static ParsedQuery parse(String typed) {
        return new QueryLanguage().tree(typed);
    }

    private ParsedQuery tree(String typed) {
        var cut = typed.substring(0, Math.min(typed.length(), LONGEST));
        if (typed.length() > LONGEST) {
            notes.add(QueryNote.of("long", LONGEST, String.valueOf(LONGEST)));
        }
        levels.push(new Level(false, 0));
        for (var token : QueryTokens.of(cut, notes)) {
            take(token);
        }
        while (levels.size() > 1) {
            notes.add(QueryNote.of("bracket", levels.getFirst().position));
            close();
        }
        var root = levels.pop().part(notes);
        if (root == null && !typed.isBlank()) {
            notes.add(QueryNote.of("nothing", 0));
        }
        return new ParsedQuery(root, notes, places);
    }

    private void take(QueryToken token) {
        switch (token.kind()) {
            case OR -> levels.getFirst().or(token.position(), notes);
            case OPEN -> open(token);
            case CLOSE -> {
                if (ignored > 0) {
                    ignored--;
                } else if (levels.size() > 1) {
                    close();
                }
            }
            case TEXT -> text(token);
        }
    }

    private void open(QueryToken token) {
        if (levels.size() > DEEPEST) {
            if (ignored++ == 0) {
                notes.add(QueryNote.of("deep", token.position(), String.valueOf(DEEPEST)));
            }
            return;
        }
        levels.push(new Level(token.sign(), token.position()));
    }

    private void close() {
        var closed = levels.pop();
        var part = closed.part(notes);
        if (part != null) {
            levels.getFirst().add(closed.sign ? QueryPart.not(part) : part);
        }
    }

    private void text(QueryToken token) {
        var part = part(token);
        if (part == null) {
            return;
        }
        if (words + count(part) > MOST) {
            if (!full) {
                notes.add(QueryNote.of("many", token.position(), String.valueOf(MOST)));
            }
            full = true;
            return;
        }
        words += count(part);
        levels.getFirst().add(token.sign() ? QueryPart.not(part) : part);
    }

    private static int count(QueryPart part) {
        return part instanceof QueryPart.AllOf joined ? joined.parts().size() : 1;
    }

    private @Nullable QueryPart part(QueryToken token) {
        if (token.field() != null) {
            return QueryFields.part(token, token.field(), notes, places);
        }
        return token.quoted() ? QueryWords.phrase(token.text()) : QueryWords.word(token, notes);
    }

    /** What stands between two brackets; an OR joins the parts to its left and right. */
    private static final class Level {

        private final boolean sign;
        private final int position;
        private final List<QueryPart> parts = new ArrayList<>();
        private int or = -1;

        Level(boolean sign, int position) {
            this.sign = sign;
            this.position = position;
        }

        void add(QueryPart part) {
            if (or >= 0) {
                parts.add(QueryPart.any(parts.removeLast(), part));
                or = -1;
            } else {
                parts.add(part);
            }
        }

        void or(int place, List<QueryNote> notes) {
            if (parts.isEmpty() || or >= 0) {
                notes.add(QueryNote.of("or", place));
            } else {
                or = place;
            }
        }

        @Nullable QueryPart part(List<QueryNote> notes) {
            if (or >= 0) {
                notes.add(QueryNote.of("or", or));
            }
            return parts.isEmpty() ? null : QueryPart.all(parts);
        }
    }
}
