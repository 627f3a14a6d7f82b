package org.twinflow.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.twinflow.inbox.DueTask;
import org.twinflow.notifications.ReminderCircle.Doer;

/**
 * What one round of reminders has found out already. Thousands of tasks wait for the same people of the same projects,
 * and nearly all of them have had what they are to have: such a task costs no question to the database.
 */
final class ReminderRound {

    private final Instant now;
    private final Function<Set<String>, List<Doer>> people;
    private final Function<String, ZoneId> clocks;
    private final Map<Set<String>, List<Doer>> doers = new HashMap<>();
    private final Map<String, ZoneId> zones = new HashMap<>();
    private final Set<Given> given = new HashSet<>();

    /**
     * @param people those behind the names under which a task means them
     * @param clocks the zone of a project
     */
    ReminderRound(Instant now, Function<Set<String>, List<Doer>> people, Function<String, ZoneId> clocks) {
        this.now = now;
        this.people = people;
        this.clocks = clocks;
    }

    /** A rung that was climbed for a task, and for which end of it. */
    record Given(String task, String step, Instant due) {}

    Instant now() {
        return now;
    }

    /** Forgets what was given to tasks of the page before. */
    void turnTo(List<Given> page) {
        given.clear();
        given.addAll(page);
    }

    boolean lacks(DueTask task, Ladder.Step step) {
        return !given.contains(new Given(task.id(), step.id(), task.due()));
    }

    List<Doer> doers(DueTask task) {
        return doers.computeIfAbsent(task.doers(), people);
    }

    ZoneId zone(String project) {
        return zones.computeIfAbsent(project, clocks);
    }
}
