package org.twinflow.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.closing.ClosingItem;
import org.twinflow.closing.Closings;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.Projects;

/** A project of last year that is closed: it can be read, and nothing changes in it. */
@Component
@Profile("demo")
class DemoClosing {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MOST_TRIES = 1200;

    private final DemoPeople people;
    private final DemoTasks tasks;
    private final Projects projects;
    private final Closings closings;
    private final Clock clock;

    DemoClosing(DemoPeople people, DemoTasks tasks, Projects projects, Closings closings, Clock clock) {
        this.people = people;
        this.tasks = tasks;
        this.projects = projects;
        this.closings = closings;
        this.clock = clock;
    }

    void close() {
        var today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
        var coordinator = people.as("coordinator");
        var project = projects.found(
                new NewProject(
                        "Shadows at noon",
                        "Two schools measured their shadows on the same days and found how large the earth is.",
                        "en",
                        today.minusMonths(14),
                        today.minusMonths(2),
                        List.of(people.school("FR"), people.school("PL"))),
                coordinator);
        people.grant("partner", Role.TEACHER, Scope.project(project.id()));
        closings.begin(project, people.as("coordinator"));
        closings.check(
                project,
                EnumSet.of(ClosingItem.LABEL, ClosingItem.TASKS, ClosingItem.MOBILITIES),
                "The results hang in both schools; we asked the classes what they think, on paper.",
                people.as("coordinator"));
        tasks.answer("partner", "lastWord", Map.of("words", "We measured 6,240 km. We will do it again."));
        tasks.answer("coordinator", "lastWord", Map.of("words", "The clouds were our only enemy."));
        awaitRest(project);
    }

    /** The engine lets it rest by itself, a moment later. */
    private void awaitRest(ProjectId project) {
        for (var tries = 0; projects.facts(project).status() != ProjectStatus.CLOSED; tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("The project of the demonstration was not closed");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
