package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.TaskDetails;
import org.twinflow.inbox.TaskWork;
import org.twinflow.mobility.MobilityFixtures.Prepared;
import org.twinflow.shared.RefusedException;

/** Nobody books a journey of which nobody knows whether it will be. */
class TravelBookingTests extends MobilityScene {

    @Autowired
    TaskWork work;

    private Prepared journey;
    private DossierId group;

    @BeforeEach
    void aJourneyThatIsPrepared() {
        journey = journeys.prepared(world);
        group = groupOf(journey.mobility());
    }

    @Test
    void waitsUntilEnoughFamiliesHaveAgreed() {
        var task = task();
        var start = mobilities
                .get(journey.mobility(), reader(world.teacher()))
                .summary()
                .start();
        assertThat(task.candidates())
                .containsExactly(Scope.project(world.project().id()).token(Role.COORDINATOR));
        assertThat(LocalDate.ofInstant(Objects.requireNonNull(task.due()), ZoneOffset.UTC))
                .isEqualTo(start.minusDays(45));
        journeys.submit(journey.dossier(), Paper.M12, world.mother());

        assertThatThrownBy(() -> book("BOOKED"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("mobility.booking.few");
        assertThat(at()).contains("bookTravel");
        journeys.submit(journey.other(), Paper.M12, world.coordinator());
        book("BOOKED");

        assertThat(at()).doesNotContain("bookTravel").contains("handInHostPapers", "journeyEnded");
    }

    @Test
    void isOverWhenThereIsNothingToBook() {
        book("NOTHING");

        assertThat(at()).doesNotContain("bookTravel").contains("journeyEnded");
    }

    private void book(String answer) {
        work.complete(
                task().id(), Map.of("booked", answer), Duration.ZERO, reader(world.coordinator()), Locale.ENGLISH);
    }

    private TaskDetails task() {
        return tasks.about(group.toString()).stream()
                .filter(task -> task.key().equals("bookTravel"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> at() {
        return processes.activeElements(GroupCases.PROCESS, group.toString());
    }
}
