package org.twinflow.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicSharesTests {

    @Test
    void givesEachTopicOnceAndTheRestToWhatIsWishedMost() {
        var wishes = List.of(List.of(2, 1), List.of(2, 0), List.of(2), List.of(1, 2));

        assertThat(TopicShares.share(3, 6, Map.of(), wishes)).containsExactly(0, 1, 1, 2, 2, 2);
    }

    @Test
    void takesWhatIsWishedMostWhereGroupsAreFew() {
        assertThat(TopicShares.share(4, 2, Map.of(), List.of(List.of(3, 1), List.of(3), List.of(1))))
                .containsExactly(1, 3);
    }

    @Test
    void leavesTheTopicOfAGroupInWhichSomebodyStays() {
        assertThat(TopicShares.share(2, 4, Map.of(2, 1), List.of())).containsExactly(0, 0, 1, 1);
    }

    @Test
    void countsHowManyGroupsCouldHavePupilsOfSoManyCountries() {
        assertThat(Findings.possible(List.of(8L, 8L, 2L), 3, 4)).isEqualTo(2);
        assertThat(Findings.possible(List.of(8L, 8L, 8L, 8L), 3, 8)).isEqualTo(8);
        assertThat(Findings.possible(List.of(5L, 5L), 3, 4)).isZero();
    }
}
