package org.twinflow.planning;

import java.util.ArrayList;
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
    private final JoiningRepository joinings;
    private final Processes processes;
    private final People people;

    PlanViews(ActivityRepository activities, JoiningRepository joinings, Processes processes, People people) {
        this.activities = activities;
        this.joinings = joinings;
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
                joined(plan, project.schools()),
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

    /** Whether the draft is open, or can be: while schools are asked about it nobody writes on it. */
    boolean mayBeOpened(Plan plan) {
        var stage = stage(plan);
        return stage == Stage.RESTING || stage == Stage.PROPOSAL;
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
                plan.doneOn(activity.code().id()),
                plan.adaptationsOf(activity.code().id()).stream()
                        .map(each -> adapted(each, schools))
                        .toList());
    }

    private AdaptedActivity adapted(Adaptation adaptation, HashMap<SchoolId, SchoolSummary> schools) {
        return new AdaptedActivity(
                schools.computeIfAbsent(new SchoolId(adaptation.school()), people::school),
                adaptation.title(),
                adaptation.words(),
                people.person(new PersonId(adaptation.person())),
                adaptation.adaptedAt());
    }

    /** All editions, the newest first, each with what became another than before. */
    List<PlanEdition> editions(Plan plan) {
        var editions = new ArrayList<PlanEdition>();
        var before = List.<PlannedActivity>of();
        for (int number = 1; number <= plan.edition(); number++) {
            var now = activities(plan, number);
            editions.add(new PlanEdition(number, plan.publishedAt(number), new PlanDiff(before, now).changes()));
            before = now;
        }
        return editions.reversed();
    }

    List<PlanReview> reviews(Plan plan) {
        return plan.reviews().stream()
                .map(review -> new PlanReview(
                        review.edition(),
                        review.progress(),
                        review.words(),
                        people.person(new PersonId(review.person())),
                        review.reviewedAt(),
                        review.round(),
                        review.school() == null ? null : people.school(new SchoolId(review.school()))))
                .toList();
    }

    /** Who is asked: the schools that a change concerns; all of them at first, and when nothing changes. */
    List<SchoolSummary> asked(Plan plan, List<SchoolSummary> partners) {
        var concerned = new PlanDiff(current(plan), activities(plan, Activity.DRAFT)).schools();
        var all = plan.edition() == 0 || concerned.isEmpty();
        return partners.stream()
                .filter(school -> plan.asks(school.id()))
                .filter(school -> all || concerned.contains(school.id()))
                .toList();
    }

    private List<SchoolVote> votes(Plan plan, List<SchoolSummary> schools) {
        var resting = stage(plan) == Stage.RESTING || stage(plan) == Stage.PROPOSAL;
        var asked = resting
                ? schools.stream()
                        .filter(school -> plan.voteOf(school.id()).isPresent())
                        .toList()
                : asked(plan, schools);
        return asked.stream().map(school -> vote(plan, school)).collect(Collectors.toUnmodifiableList());
    }

    private List<SchoolVote> joined(Plan plan, List<SchoolSummary> schools) {
        return joinings.findByPlanOrderByJoinedAtDesc(plan.id()).stream()
                .flatMap(joining -> schools.stream()
                        .filter(school -> school.id().equals(joining.school()))
                        .map(school -> joined(joining, school)))
                .toList();
    }

    private SchoolVote joined(PlanJoining joining, SchoolSummary school) {
        var person = joining.person();
        return new SchoolVote(
                school,
                person == null ? null : people.person(person),
                joining.agrees(),
                joining.words(),
                joining.answeredAt());
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
