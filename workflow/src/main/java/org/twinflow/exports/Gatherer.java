package org.twinflow.exports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.assignments.AssigneeSummary;
import org.twinflow.assignments.AssignmentDetails;
import org.twinflow.assignments.Assignments;
import org.twinflow.exports.ProjectArchive.Activity;
import org.twinflow.exports.ProjectArchive.Journey;
import org.twinflow.exports.ProjectArchive.Meeting;
import org.twinflow.exports.ProjectArchive.MemberOf;
import org.twinflow.exports.ProjectArchive.Plan;
import org.twinflow.exports.ProjectArchive.Said;
import org.twinflow.exports.ProjectArchive.School;
import org.twinflow.exports.ProjectArchive.Sheet;
import org.twinflow.exports.ProjectArchive.Task;
import org.twinflow.meetings.Meetings;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.PlanDetails;
import org.twinflow.planning.PlanHistory;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/** Asks each feature for what the reader may see of a project; the files come later, one by one. */
@Component
class Gatherer {

    private final Projects projects;
    private final Plans plans;
    private final PlanHistory history;
    private final Assignments assignments;
    private final Mobilities mobilities;
    private final Meetings meetings;
    private final Talk talk;
    private final Journal journal;
    private final Works works;
    private final Clock clock;

    Gatherer(
            Projects projects,
            Plans plans,
            PlanHistory history,
            Assignments assignments,
            Mobilities mobilities,
            Meetings meetings,
            Talk talk,
            Journal journal,
            Works works,
            Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.history = history;
        this.assignments = assignments;
        this.mobilities = mobilities;
        this.meetings = meetings;
        this.talk = talk;
        this.journal = journal;
        this.works = works;
        this.clock = clock;
    }

    Nameplates names(ExportSummary export, Reader reader) {
        return new Nameplates(projects.members(export.project(), reader));
    }

    /** All but the files. */
    ProjectArchive gather(ExportSummary export, Nameplates names, Reader reader) {
        var project = projects.get(export.project(), reader);
        var locale = export.language();
        return new ProjectArchive(
                locale.getLanguage(),
                clock.instant(),
                sheet(project),
                projects.members(project.id(), reader).stream()
                        .map(member -> member(member, project, names))
                        .toList(),
                plan(project, reader),
                assignments.of(project.id(), reader).stream()
                        .map(task -> task(assignments.get(task.id(), reader), names))
                        .toList(),
                mobilities.of(project.id(), reader).stream()
                        .map(journey -> journey(journey, reader))
                        .toList(),
                meetings.of(project.id(), reader).stream()
                        .map(meeting -> new Meeting(
                                meeting.title(),
                                meeting.words(),
                                meeting.state().name(),
                                meeting.beginsAt(),
                                meeting.minutes(),
                                meeting.protocol().text()))
                        .toList(),
                talk.notes(project.id(), names, reader),
                talk.votes(project.id(), names, reader),
                talk.tables(project.id(), names, reader),
                List.of(),
                List.of(),
                journal.of(project.id(), names, locale),
                works.gather(export, names, reader));
    }

    private static Sheet sheet(ProjectSummary project) {
        return new Sheet(
                project.title(),
                project.aims(),
                project.language(),
                project.start(),
                project.end(),
                project.status().name(),
                project.zone().getId(),
                project.schools().stream()
                        .map(school -> new School(school.name(), school.city(), school.letters()))
                        .toList());
    }

    private static MemberOf member(Member member, ProjectSummary project, Nameplates names) {
        var school = project.schools().stream()
                .filter(each -> each.id().equals(member.person().school()))
                .map(SchoolSummary::name)
                .findFirst()
                .orElse("");
        return new MemberOf(
                names.of(member.person()),
                school,
                member.roles().stream()
                        .sorted()
                        .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    private Plan plan(ProjectSummary project, Reader reader) {
        var activities = new ArrayList<Activity>();
        var plan = plans.of(project.id(), reader);
        plan.map(PlanDetails::current).orElse(List.of()).forEach(activity -> activities.add(activity(activity)));
        return new Plan(plan.map(PlanDetails::edition).orElse(0), activities, history.editions(project.id(), reader));
    }

    private static Activity activity(PlannedActivity activity) {
        return new Activity(
                activity.title(),
                activity.phase().name(),
                activity.start(),
                activity.end(),
                activity.responsible().name(),
                activity.schools().stream().map(SchoolSummary::name).toList(),
                activity.languages(),
                activity.output(),
                activity.done());
    }

    private static Task task(AssignmentDetails details, Nameplates names) {
        var task = details.task();
        return new Task(
                task.title(),
                task.instructions(),
                task.assignee().kind().name(),
                assignee(task.assignee(), names),
                task.due(),
                task.state().name(),
                names.of(details.assigner()),
                details.results().stream()
                        .map(said -> new Said(names.of(said.person()), said.words(), said.at()))
                        .toList(),
                details.reviews().stream()
                        .map(said -> new Said(names.of(said.person()), said.words(), said.at()))
                        .toList());
    }

    private static @Nullable String assignee(AssigneeSummary assignee, Nameplates names) {
        if (assignee.person() != null) {
            return names.of(assignee.person());
        }
        if (assignee.school() != null) {
            return assignee.school().name();
        }
        return assignee.group() == null ? assignee.name() : assignee.group().token();
    }

    private Journey journey(MobilitySummary mobility, Reader reader) {
        var count = mobilities.headcount(mobility.id(), reader);
        return new Journey(
                mobility.title(),
                mobility.destination(),
                mobility.host().name(),
                mobility.sending().stream().map(SchoolSummary::name).toList(),
                mobility.start(),
                mobility.end(),
                mobility.status().name(),
                count.pupils(),
                count.adults());
    }
}
