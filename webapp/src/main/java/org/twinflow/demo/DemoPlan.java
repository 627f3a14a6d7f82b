package org.twinflow.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.people.SchoolId;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlanDetails;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;

/** A plan that the partners have agreed on, a new draft of it, and tasks out of it. */
@Component
@Profile("demo")
class DemoPlan {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MOST_TRIES = 1200;

    private final DemoPeople people;
    private final DemoTasks tasks;
    private final Plans plans;
    private final Assignments assignments;
    private final LocalDate today;

    DemoPlan(DemoPeople people, DemoTasks tasks, Plans plans, Assignments assignments, Clock clock) {
        this.people = people;
        this.tasks = tasks;
        this.plans = plans;
        this.assignments = assignments;
        this.today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
    }

    void write(ProjectId project) {
        var coordinator = people.as("coordinator");
        plans.begin(project, coordinator);
        activities().forEach(activity -> plans.add(project, activity, version(project), coordinator));
        plans.propose(project, version(project), coordinator);
        List.of("spain", "partner", "host")
                .forEach(partner -> tasks.answer(partner, "agreePlan", Map.of("vote", "agree")));
        assign(project);
        awaitPublished(project);
        plans.begin(project, coordinator);
    }

    /** What all have agreed to is published by the engine, a moment later; before that no next plan can be begun. */
    private void awaitPublished(ProjectId project) {
        for (var tries = 0; plan(project).edition() == 0; tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("The plan of the demonstration was not published");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private long version(ProjectId project) {
        return plan(project).version();
    }

    private PlanDetails plan(ProjectId project) {
        return plans.of(project, people.as("coordinator")).orElseThrow();
    }

    private List<NewActivity> activities() {
        var all = List.of(people.school("FR"), people.school("ES"), people.school("PL"), people.school("GR"));
        return List.of(
                activity("Sound map of four rivers", Phase.ONLINE, -40, 60, "FR", all, "A map with forty recordings"),
                activity(
                        "Water samples, round 2", Phase.BEFORE_MOBILITY, -20, 20, "ES", all, "A table of measurements"),
                activity("A letter from the mill", Phase.ONLINE, -10, 35, "PL", all, "Letters in four languages"),
                activity("Meet in Nea Akti", Phase.DURING_MOBILITY, 105, 112, "GR", all, "A week at the estuary"),
                activity("What the river told us", Phase.AFTER_MOBILITY, 125, 170, "FR", all, "An exhibition"));
    }

    private NewActivity activity(
            String title, Phase phase, int from, int to, String country, List<SchoolId> schools, String output) {
        return new NewActivity(
                title,
                phase,
                today.plusDays(from),
                today.plusDays(to),
                people.school(country),
                schools,
                List.of("en", "fr"),
                output);
    }

    private void assign(ProjectId project) {
        task(project, "Place the sound recorders", AssigneeKind.ALL_SCHOOLS, null, 4);
        task(project, "Translate the consent form", AssigneeKind.PERSON, person("coordinator"), 0);
        task(project, "Answer the harbour school", AssigneeKind.PERSON, person("coordinator"), 3);
        task(project, "Book the bus to the estuary", AssigneeKind.PERSON, person("teacher"), 9);
        task(project, "Describe your stretch of the river", AssigneeKind.PERSON, person("pupil"), 6);
    }

    private void task(ProjectId project, String title, AssigneeKind kind, @Nullable String target, int days) {
        assignments.assign(
                new NewAssignment(
                        project,
                        title,
                        "A few lines are enough; add a file if there is one.",
                        kind,
                        target,
                        today.plusDays(days),
                        false,
                        Priority.NORMAL),
                people.as("coordinator"));
    }

    private String person(String username) {
        return people.person(username).toString();
    }
}
