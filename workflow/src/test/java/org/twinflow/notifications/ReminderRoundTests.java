package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twinflow.inbox.DueTask;
import org.twinflow.notifications.ReminderCircle.Doer;
import org.twinflow.notifications.ReminderRound.Given;
import org.twinflow.people.PersonId;

/** A round of reminders asks once for what many tasks have in common. */
class ReminderRoundTests {

    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");
    private static final Ladder.Step STEP = new Ladder.Step("first", -7, Ladder.Whom.ASSIGNEE, Channel.DIGEST, false);

    private final List<Set<String>> asked = new ArrayList<>();
    private final List<String> clocks = new ArrayList<>();
    private final ReminderRound round = new ReminderRound(NOW, this::people, this::clock);

    @Test
    void asksOnceWhoIsMeantByTheSameNames() {
        var doers = round.doers(task("1", null, "project:1:teacher"));

        assertThat(round.doers(task("2", null, "project:1:teacher"))).isSameAs(doers);
        assertThat(round.doers(task("3", "person:9", "project:1:teacher"))).isNotSameAs(doers);
        assertThat(round.doers(task("4", "person:9", "project:2:teacher"))).hasSize(1);
        assertThat(asked).containsExactly(Set.of("project:1:teacher"), Set.of("person:9"));
    }

    @Test
    void asksOnceForTheClockOfAProject() {
        assertThat(round.zone("1")).isEqualTo(round.zone("1")).isEqualTo(ZoneOffset.UTC);

        assertThat(clocks).containsExactly("1");
    }

    @Test
    void knowsWhatWasGivenForThisEndOfATask() {
        var task = task("1", null, "project:1:teacher");
        round.turnTo(
                List.of(new Given("1", STEP.id(), task.due().plusSeconds(60)), new Given("2", STEP.id(), task.due())));
        assertThat(round.lacks(task, STEP)).isTrue();

        round.turnTo(List.of(new Given("1", STEP.id(), task.due())));

        assertThat(round.lacks(task, STEP)).isFalse();
    }

    private List<Doer> people(Set<String> tokens) {
        asked.add(tokens);
        return List.of(
                new Doer(new PersonId(UUID.randomUUID()), tokens.iterator().next(), null, false));
    }

    private ZoneId clock(String project) {
        clocks.add(project);
        return ZoneOffset.UTC;
    }

    private static DueTask task(String id, @Nullable String assignee, String principal) {
        return new DueTask(
                id, "doTask", "Do it", "process", "process:1", "subject", "1", assignee, Set.of(principal), NOW, NOW);
    }
}
