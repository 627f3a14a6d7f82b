package org.twinflow.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EstimatesTests {

    private final Estimates estimates = new Estimates();
    private final UUID project = UUID.randomUUID();

    @Test
    void knowsNothingOfAProjectThatWasNotCounted() {
        assertThat(estimates.fits(project, 0, 1_000)).isFalse();
    }

    @Test
    void addsWhatCameUntilAFifthOfTheSpaceIsLeft() {
        estimates.count(project, 500);

        assertThat(estimates.fits(project, 200, 1_000)).isTrue();
        assertThat(estimates.fits(project, 100, 1_000)).isTrue();
        assertThat(estimates.fits(project, 1, 1_000)).isFalse();
        assertThat(estimates.fits(project, 0, 1_000)).isTrue();
    }

    @Test
    void goesByTheLatestCount() {
        estimates.count(project, 900);
        estimates.count(project, 100);

        assertThat(estimates.fits(project, 700, 1_000)).isTrue();
    }
}
