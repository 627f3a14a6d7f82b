package org.twinflow.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twinflow.comparison.TextChanges.Block;
import org.twinflow.comparison.TextChanges.Kind;
import org.twinflow.comparison.TextChanges.Line;
import org.twinflow.comparison.TextChanges.Piece;

class TextComparisonTests {

    @Test
    void marksTheWordsThatChangedInALine() {
        var changes = compare(
                "Welcome\nWednesday: Salt pans, then lunch\nEnd", "Welcome\nWednesday: Estuary, then lunch\nEnd");

        assertThat(changes.changes()).isEqualTo(1);
        assertThat(changes.removed()).isEqualTo(2);
        assertThat(changes.added()).isEqualTo(1);
        var row = changed(changes).rows().getFirst();
        assertThat(line(row.before()).pieces())
                .containsExactly(
                        new Piece(Kind.SAME, "Wednesday: "),
                        new Piece(Kind.REMOVED, "Salt pans"),
                        new Piece(Kind.SAME, ", then lunch"));
        assertThat(line(row.after()).pieces()).contains(new Piece(Kind.ADDED, "Estuary"));
    }

    @Test
    void showsALineThatWasAddedWithNothingBesideIt() {
        var changes = compare("one\ntwo", "one\nbetween the two\ntwo");

        var row = changed(changes).rows().getFirst();
        assertThat(row.before()).isNull();
        assertThat(line(row.after()).text()).isEqualTo("between the two");
        assertThat(line(row.after()).number()).isEqualTo(2);
        assertThat(changes.added()).isEqualTo(3);
        assertThat(changes.removed()).isZero();
    }

    @Test
    void hidesWhatIsFarFromAnyChange() {
        var before = lines(0, 40, "line");
        var after = before.replace("line 20\n", "another thing altogether\n");

        assertThat(compare(before, after).blocks())
                .extracting(Block::kind)
                .containsExactly(Kind.FAR, Kind.SAME, Kind.CHANGED, Kind.SAME, Kind.FAR);
    }

    @Test
    void countsNeitherSpacesNorEmptyLines() {
        var changes = compare("A  river\n\n\nruns ", "A\u00a0river\nruns\n");

        assertThat(changes.changes()).isZero();
        assertThat(changes.blocks()).extracting(Block::kind).doesNotContain(Kind.CHANGED);
    }

    @Test
    void losesNoLineOfEitherText() {
        var random = new Random(5);
        for (var round = 0; round < 200; round++) {
            var before = anyLines(random);
            var after = anyLines(random);
            var rows = compare(before, after).blocks().stream()
                    .flatMap(block -> block.rows().stream())
                    .toList();

            assertThat(rows.stream()
                            .flatMap(row -> Stream.ofNullable(row.before()))
                            .map(Line::text))
                    .containsExactlyElementsOf(before.lines().toList());
            assertThat(rows.stream()
                            .flatMap(row -> Stream.ofNullable(row.after()))
                            .map(Line::text))
                    .containsExactlyElementsOf(after.lines().toList());
        }
    }

    @Test
    void givesUpOnTextsThatAreTooLongAndTooDifferent() {
        assertThat(TextComparison.of(lines(0, 40_000, "left"), lines(0, 40_000, "right")))
                .isEmpty();
    }

    @Test
    void comparesLongTextsWithFewChanges() {
        var before = lines(0, 50_000, "line");

        assertThat(compare(before, before.replace("line 777\n", "")).changes()).isEqualTo(1);
    }

    @Test
    void cutsOffWhatIsTooMuchForAPage() {
        var changes = compare("", lines(0, 5000, "new"));

        assertThat(changes.cut()).isTrue();
        assertThat(changes.added()).isEqualTo(10_000);
        assertThat(changes.blocks().getFirst().rows()).hasSize(Assembly.MOST_ROWS);
    }

    private static Line line(@Nullable Line line) {
        return Objects.requireNonNull(line);
    }

    private static TextChanges compare(String before, String after) {
        return TextComparison.of(before, after).orElseThrow();
    }

    private static Block changed(TextChanges changes) {
        return changes.blocks().stream()
                .filter(block -> block.kind() == Kind.CHANGED)
                .findFirst()
                .orElseThrow();
    }

    private static String lines(int from, int to, String word) {
        return IntStream.range(from, to)
                .mapToObj(number -> word + " " + number + "\n")
                .collect(Collectors.joining());
    }

    private static String anyLines(Random random) {
        return random.ints(1 + random.nextInt(20), 0, 6)
                .mapToObj(number -> "the " + number + " of " + random.nextInt(3) + " rivers\n")
                .collect(Collectors.joining());
    }
}
