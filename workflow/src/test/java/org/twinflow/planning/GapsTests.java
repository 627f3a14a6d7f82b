package org.twinflow.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GapsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    @Test
    void findsTheWeeksBetweenTwoThings() {
        var covered = Set.of(MONDAY, MONDAY.plusWeeks(7));

        assertThat(Gaps.of(MONDAY, MONDAY.plusWeeks(7), covered::contains, monday -> true, 3))
                .containsExactly(
                        new Gaps.Gap(MONDAY.plusWeeks(1), MONDAY.plusWeeks(7).minusDays(1), 6));
    }

    @Test
    void leavesShortOnes() {
        var covered = Set.of(MONDAY, MONDAY.plusWeeks(4));

        assertThat(Gaps.of(MONDAY, MONDAY.plusWeeks(4), covered::contains, monday -> true, 3))
                .isEmpty();
    }

    @Test
    void countsNoWeekWithoutSchool() {
        var covered = Set.of(MONDAY, MONDAY.plusWeeks(6));
        var holidays = Set.of(MONDAY.plusWeeks(2), MONDAY.plusWeeks(3));

        assertThat(Gaps.of(MONDAY, MONDAY.plusWeeks(6), covered::contains, monday -> !holidays.contains(monday), 3))
                .isEmpty();
    }

    @Test
    void findsOneAtTheEnd() {
        assertThat(Gaps.of(MONDAY, MONDAY.plusWeeks(5), MONDAY::equals, monday -> true, 3))
                .extracting(Gaps.Gap::weeks)
                .containsExactly(5);
    }
}
