package org.twinflow.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.comparison.TextChanges.Block;
import org.twinflow.comparison.TextChanges.Kind;
import org.twinflow.comparison.TextChanges.Line;
import org.twinflow.comparison.TextChanges.Piece;
import org.twinflow.comparison.TextChanges.Row;
import org.twinflow.comparison.TextComparison.Budget;
import org.twinflow.comparison.TextComparison.Difference;
import org.twinflow.comparison.TextComparison.TooCostly;

/** Puts what is equal and what is not into blocks that a page can show. */
final class Assembly {

    /** Lines that are shown beside a change. */
    static final int NEAR = 2;

    /** Lines that may be shown in all. */
    static final int MOST_ROWS = 3000;

    /** Longer lines are marked as a whole. */
    private static final int MOST_WORDS = 4000;

    private final List<String> left;
    private final List<String> right;
    private final Difference difference;
    private final Budget words = new Budget(TextComparison.WORD_BUDGET);
    private final List<Block> blocks = new ArrayList<>();
    private int changes;
    private int added;
    private int removed;
    private int rows;
    private boolean cut;

    Assembly(List<String> left, List<String> right, Difference difference) {
        this.left = left;
        this.right = right;
        this.difference = difference;
    }

    TextChanges changes() {
        var at = 0;
        var to = 0;
        while (at < left.size() || to < right.size()) {
            var same = run(at, to);
            if (same > 0) {
                same(at, to, same);
                at += same;
                to += same;
            } else {
                var gone = difference.removed().nextClearBit(at) - at;
                var come = difference.added().nextClearBit(to) - to;
                change(at, gone, to, come);
                at += gone;
                to += come;
            }
        }
        return new TextChanges(List.copyOf(blocks), changes, added, removed, cut);
    }

    /** How many lines from here on are the same. */
    private int run(int at, int to) {
        return Math.min(
                until(difference.removed(), at, left.size()) - at, until(difference.added(), to, right.size()) - to);
    }

    private static int until(BitSet changed, int from, int end) {
        var next = changed.nextSetBit(from);
        return next < 0 ? end : next;
    }

    private void same(int at, int to, int count) {
        var begins = blocks.isEmpty() && changes == 0;
        var ends = at + count == left.size() && to + count == right.size();
        var head = begins ? 0 : Math.min(NEAR, count);
        var tail = ends ? 0 : Math.min(NEAR, count - head);
        if (count - head - tail < 2) {
            same(Kind.SAME, at, to, count);
            return;
        }
        same(Kind.SAME, at, to, head);
        same(Kind.FAR, at + head, to + head, count - head - tail);
        same(Kind.SAME, at + count - tail, to + count - tail, tail);
    }

    private void same(Kind kind, int at, int to, int count) {
        var lines = new ArrayList<Row>();
        for (var offset = 0; offset < count; offset++) {
            var text = left.get(at + offset);
            lines.add(new Row(whole(at + offset, Kind.SAME, text), whole(to + offset, Kind.SAME, text)));
        }
        add(kind, 0, lines);
    }

    private void change(int at, int gone, int to, int come) {
        changes++;
        var lines = new ArrayList<Row>();
        for (var offset = 0; offset < Math.max(gone, come); offset++) {
            var before = offset < gone ? left.get(at + offset) : null;
            var after = offset < come ? right.get(to + offset) : null;
            lines.add(row(at + offset, before, to + offset, after));
        }
        add(Kind.CHANGED, changes, lines);
    }

    private Row row(int at, @Nullable String before, int to, @Nullable String after) {
        if (before == null || after == null) {
            return apart(at, before, to, after);
        }
        var old = TextComparison.words(before);
        var young = TextComparison.words(after);
        if (old.size() > MOST_WORDS || young.size() > MOST_WORDS) {
            return apart(at, before, to, after);
        }
        try {
            var between = TextComparison.difference(old, young, words);
            if (isAnother(old, between.removed()) && isAnother(young, between.added())) {
                return apart(at, before, to, after);
            }
            removed += count(old, between.removed());
            added += count(young, between.added());
            return new Row(
                    new Line(at + 1, pieces(old, between.removed(), Kind.REMOVED)),
                    new Line(to + 1, pieces(young, between.added(), Kind.ADDED)));
        } catch (TooCostly e) {
            return apart(at, before, to, after);
        }
    }

    private Row apart(int at, @Nullable String before, int to, @Nullable String after) {
        if (before != null) {
            removed += count(before);
        }
        if (after != null) {
            added += count(after);
        }
        return new Row(
                before == null ? null : whole(at, Kind.REMOVED, before),
                after == null ? null : whole(to, Kind.ADDED, after));
    }

    private static Line whole(int index, Kind kind, String text) {
        return new Line(index + 1, List.of(new Piece(kind, text)));
    }

    /** Words that only share an article here and there are not the same line with a change. */
    private static boolean isAnother(List<String> words, BitSet changed) {
        var all = words.stream().filter(Assembly::isWord).count();
        return count(words, changed) * 4L > all * 3;
    }

    private static int count(List<String> words, BitSet which) {
        return (int) which.stream().filter(index -> isWord(words.get(index))).count();
    }

    private static int count(String line) {
        return (int)
                TextComparison.words(line).stream().filter(Assembly::isWord).count();
    }

    private static boolean isWord(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Spaces between two marked words are marked with them. */
    private static List<Piece> pieces(List<String> words, BitSet changed, Kind kind) {
        for (var index = changed.nextSetBit(0); index >= 0; index = changed.nextSetBit(index + 1)) {
            if (changed.get(index + 2)
                    && index + 1 < words.size()
                    && words.get(index + 1).isBlank()) {
                changed.set(index + 1);
            }
        }
        var pieces = new ArrayList<Piece>();
        var begin = 0;
        while (begin < words.size()) {
            var marked = changed.get(begin);
            var end = marked ? changed.nextClearBit(begin) : until(changed, begin, words.size());
            end = Math.min(end, words.size());
            pieces.add(new Piece(marked ? kind : Kind.SAME, String.join("", words.subList(begin, end))));
            begin = end;
        }
        return pieces;
    }

    private void add(Kind kind, int number, List<Row> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var room = MOST_ROWS - rows;
        cut |= lines.size() > room;
        if (room > 0) {
            blocks.add(new Block(kind, number, List.copyOf(lines.subList(0, Math.min(room, lines.size())))));
        }
        rows += lines.size();
    }
}
