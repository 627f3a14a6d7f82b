package org.twinflow.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.engine.Processes;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.PlanDetails.Stage;
import org.twinflow.projects.ProjectSummary;

/** Puts a plan together for those who read it. */
@Component
class PlanViews {

    private final ActivityRepository activities;
    private final Processes processes;
    private final People people;

    PlanViews(ActivityRepository activities, Processes processes, People people) {
        this.activities = activities;
        this.processes = processes;
        this.people = people;
    }

    PlanDetails details(Plan plan, ProjectSummary project, Reader reader) {
        var draft = reader.teachesIn(project.id().id()) ? activities(plan, Activity.DRAFT) : List.<PlannedActivity>of();
        var current = current(plan);
        return new PlanDetails(
                plan.id(),
                plan.project(),
                plan.edition(),
                plan.publishedAt(),
                stage(plan),
                draft,
                current,
                draft.isEmpty() ? List.of() : Conflicts.of(draft, project),
                plan.isProposed() ? votes(plan, project.schools()) : List.of(),
                plan.arbitration(),
                plan.revision());
    }

    /** What is in force; nothing before the first edition. */
    List<PlannedActivity> current(Plan plan) {
        return plan.edition() == 0 ? List.of() : activities(plan, plan.edition());
    }

    List<PlannedActivity> activities(Plan plan, int edition) {
        var schools = new HashMap<SchoolId, SchoolSummary>();
        return activities.of(plan.id(), edition).stream()
                .map(activity -> activity(plan, activity, schools))
                .toList();
    }

    Stage stage(Plan plan) {
        var waits = Set.copyOf(processes.activeElements(Plans.PROCESS, plan.id().toString()));
        if (waits.isEmpty()) {
            return Stage.RESTING;
        }
        if (waits.contains("proposePlan")) {
            return Stage.PROPOSAL;
        }
        if (waits.contains("arbitratePlan")) {
            return Stage.ARBITRATION;
        }
        return waits.contains("publish") ? Stage.PUBLICATION : Stage.AGREEMENT;
    }

    private PlannedActivity activity(Plan plan, Activity activity, HashMap<SchoolId, SchoolSummary> schools) {
        var facts = activity.facts();
        return new PlannedActivity(
                activity.code(),
                plan.project(),
                facts.title(),
                facts.phase(),
                facts.start(),
                facts.end(),
                schools.computeIfAbsent(facts.responsible(), people::school),
                facts.schools().stream()
                        .map(school -> schools.computeIfAbsent(school, people::school))
                        .toList(),
                facts.languages(),
                facts.output(),
                plan.doneOn(activity.code().id()));
    }

    private List<SchoolVote> votes(Plan plan, List<SchoolSummary> schools) {
        return schools.stream()
                .filter(school -> plan.asks(school.id()))
                .map(school -> vote(plan, school))
                .collect(Collectors.toUnmodifiableList());
    }

    private SchoolVote vote(Plan plan, SchoolSummary school) {
        return plan.voteOf(school.id())
                .map(vote -> new SchoolVote(
                        school,
                        people.person(new PersonId(vote.person())),
                        vote.agrees(),
                        vote.words(),
                        vote.givenAt()))
                .orElseGet(() -> new SchoolVote(school, null, false, "", null));
    }
}
