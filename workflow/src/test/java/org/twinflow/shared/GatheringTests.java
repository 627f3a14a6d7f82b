package org.twinflow.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTests {

    private final List<List<Integer>> turns = Collections.synchronizedList(new ArrayList<>());

    @Test
    void worksByItselfAMomentLaterEachTime() {
        var gathering = new Gathering<Integer>("numbers", 10, turns::add);

        gathering.add(1);
        await().untilAsserted(() -> assertThat(turns).containsExactly(List.of(1)));
        gathering.add(2);

        await().untilAsserted(() -> assertThat(turns).containsExactly(List.of(1), List.of(2)));
    }

    @Test
    void worksAtOnceWhenItIsAskedTo() {
        var gathering = new Gathering<Integer>("numbers", 10, turns::add);
        gathering.add(1);
        gathering.add(2);

        gathering.work();

        assertThat(turns).flatExtracting(turn -> turn).containsExactly(1, 2);
    }

    @Test
    void leavesOutWhatIsTooMuch() {
        var gathering = new Gathering<Integer>("numbers", 2, turns::add);
        for (var number = 0; number < 5; number++) {
            gathering.add(number);
        }

        gathering.work();

        assertThat(turns).flatExtracting(turn -> turn).contains(0, 1);
        assertThat(turns.getFirst()).hasSizeLessThanOrEqualTo(2);
    }
}
