package org.twinflow.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Compares two texts as readers do: spaces and empty lines do not count. The work is bounded, so that texts made to be
 * costly cost nothing.
 */
public final class TextComparison {

    /** Comparisons of two lines; about a quarter of a second. */
    static final int LINE_BUDGET = 30_000_000;

    /** Comparisons of two words, for all lines together. */
    static final int WORD_BUDGET = 10_000_000;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u200b]+");
    private static final DiffAlgorithmListener NOBODY = new DiffAlgorithmListener() {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {}

        @Override
        public void diffEnd() {}
    };

    private TextComparison() {}

    /** Empty when the texts are too large and too different to be compared in bounded time. */
    public static Optional<TextChanges> of(String before, String after) {
        var left = lines(before);
        var right = lines(after);
        try {
            var difference = difference(left, right, new Budget(LINE_BUDGET));
            return Optional.of(new Assembly(left, right, difference).changes());
        } catch (TooCostly e) {
            return Optional.empty();
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Which of the elements are only in one of the lists. */
    static Difference difference(List<String> left, List<String> right, Budget budget) throws TooCostly {
        var difference = new Difference(new BitSet(left.size()), new BitSet(right.size()));
        DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<>(budget), NOBODY)
                .getDeltas()
                .forEach(delta -> {
                    var source = delta.getSource();
                    var target = delta.getTarget();
                    difference.removed().set(source.getPosition(), source.getPosition() + source.size());
                    difference.added().set(target.getPosition(), target.getPosition() + target.size());
                });
        return difference;
    }

    static List<String> words(String line) {
        return Arrays.asList(line.split("(?<=\\s)|(?=\\s)|(?<=[\\p{P}\\p{S}])|(?=[\\p{P}\\p{S}])"));
    }

    /** Elements that are gone from the first list, and those that are new in the second. */
    record Difference(BitSet removed, BitSet added) {}

    /** Compares until it has compared too often. */
    static final class Budget implements BiPredicate<String, String> {

        private int left;

        Budget(int left) {
            this.left = left;
        }

        @Override
        public boolean test(String one, String other) {
            if (--left < 0) {
                throw new TooCostly();
            }
            return one.equals(other);
        }
    }

    /** The budget is spent. */
    static final class TooCostly extends RuntimeException {

        TooCostly() {
            super("Too costly to compare", null, false, false);
        }
    }
}
