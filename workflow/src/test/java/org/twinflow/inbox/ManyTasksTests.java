package org.twinflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of ten thousand tasks that came through the services are what the engine says, to the last column. */
@Tag("thorough")
class ManyTasksTests extends InboxScene {

    private static final int TASKS = Integer.getInteger("twinflow.tasks", 10_000);

    @Autowired
    Absences absences;

    private final Random random = new Random(20261129);

    @Test
    void saysWhatTheEngineSays() {
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        for (var number = 0; number < TASKS; number++) {
            walk(aTask(today.plusDays(random.nextInt(90)).toString()));
            if (number == TASKS / 2) {
                absences.plan(today, today.plusDays(9), bruno, fixtures.reader(ana));
            }
        }
        var live = rows.all();
        var flags = rows.flags();

        var open = inbox.rebuild(fixtures.reader(fixtures.anAdministrator()));

        assertThat(open).isGreaterThan(TASKS * 9 / 10);
        assertThat(rows.all()).hasSize(open).isEqualTo(live);
        assertThat(rows.flags()).isEqualTo(flags);
    }

    /** Takes, gives back, hands on or completes the task, or leaves it. */
    private void walk(String task) {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> work.claim(task, fixtures.reader(ana));
            case 3 -> {
                work.claim(task, fixtures.reader(bruno));
                work.unclaim(task, fixtures.reader(bruno));
            }
            case 4 -> work.assign(task, bruno, fixtures.reader(ana));
            case 5 -> work.complete(task, YES, Duration.ZERO, fixtures.reader(bruno), Locale.ENGLISH);
            default -> {
                // it waits as it came
            }
        }
    }
}
