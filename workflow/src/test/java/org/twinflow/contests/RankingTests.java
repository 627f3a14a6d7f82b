package org.twinflow.contests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinflow.contests.Ranking.Sheet;
import org.twinflow.people.PersonId;

class RankingTests {

    private static final UUID RIVERS = UUID.randomUUID();
    private static final UUID CLOCK = UUID.randomUUID();
    private static final UUID BREAD = UUID.randomUUID();
    private static final PersonId MILD = PersonId.of(UUID.randomUUID().toString());
    private static final PersonId STRICT = PersonId.of(UUID.randomUUID().toString());

    @Test
    void measuresEachJurorByTheirOwnMarks() {
        var standings = Ranking.rank(
                List.of(RIVERS, CLOCK, BREAD),
                List.of(
                        new Sheet(RIVERS, MILD, 90),
                        new Sheet(CLOCK, MILD, 94),
                        new Sheet(BREAD, MILD, 98),
                        new Sheet(RIVERS, STRICT, 40),
                        new Sheet(CLOCK, STRICT, 50),
                        new Sheet(BREAD, STRICT, 60)));

        var bread = standings.get(BREAD);
        assertThat(bread).isNotNull();
        assertThat(java.util.Objects.requireNonNull(bread).normalised()).isCloseTo(1.2247, within(0.001));
        assertThat(bread.mean()).isEqualTo(79);
        assertThat(bread.spread()).isEqualTo(38);
        assertThat(place(standings, BREAD)).isEqualTo(1);
        assertThat(place(standings, CLOCK)).isEqualTo(2);
        assertThat(place(standings, RIVERS)).isEqualTo(3);
    }

    @Test
    void sharesAPlaceAmongEquals() {
        var standings = Ranking.rank(
                List.of(RIVERS, CLOCK, BREAD),
                List.of(new Sheet(RIVERS, MILD, 80), new Sheet(CLOCK, MILD, 80), new Sheet(BREAD, MILD, 70)));

        assertThat(place(standings, RIVERS)).isEqualTo(1);
        assertThat(place(standings, CLOCK)).isEqualTo(1);
        assertThat(place(standings, BREAD)).isEqualTo(3);
    }

    @Test
    void givesNothingForWhoMarksAllTheSame() {
        var standings =
                Ranking.rank(List.of(RIVERS, CLOCK), List.of(new Sheet(RIVERS, MILD, 80), new Sheet(CLOCK, MILD, 80)));

        assertThat(standings.values()).extracting(Standing::normalised).containsOnly(0.0);
    }

    private static int place(java.util.Map<UUID, Standing> standings, UUID entry) {
        return standings.getOrDefault(entry, Standing.NONE).place();
    }
}
