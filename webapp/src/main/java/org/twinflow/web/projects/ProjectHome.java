package org.twinflow.web.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.assignments.AssignmentSummary;
import org.twinflow.assignments.Assignments;
import org.twinflow.bulletin.Shelf;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxTask;
import org.twinflow.inbox.InboxView;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.PlanDetails;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.PlannedActivity.Progress;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.prompts.PromptBoard;
import org.twinflow.prompts.Prompts;
import org.twinflow.stream.ActivityStream;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.stream.StreamDays;

/** Gathers what the home of a project and the list of projects show. */
@Component
class ProjectHome {

    private static final int FEW = 5;
    private static final int RECENT = 30;

    private final Projects projects;
    private final Plans plans;
    private final Assignments assignments;
    private final Inbox inbox;
    private final Documents documents;
    private final Shelf shelf;
    private final Prompts prompts;
    private final ActivityStream stream;
    private final StreamDays days;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    ProjectHome(
            Projects projects,
            Plans plans,
            Assignments assignments,
            Inbox inbox,
            Documents documents,
            Shelf shelf,
            Prompts prompts,
            ActivityStream stream,
            StreamDays days,
            Texts texts,
            Dates dates,
            Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.assignments = assignments;
        this.inbox = inbox;
        this.documents = documents;
        this.shelf = shelf;
        this.prompts = prompts;
        this.stream = stream;
        this.days = days;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    List<Card> cards(Reader reader) {
        var today = today();
        return projects.visibleTo(reader).stream()
                .map(project -> card(project, reader, today))
                .toList();
    }

    View of(ProjectSummary project, Reader reader, Locale locale) {
        var today = today();
        var plan = plans.of(project.id(), reader).orElse(null);
        var activities = plan == null ? List.<PlannedActivity>of() : plan.current();
        var tasks = assignments.of(project.id(), reader);
        return new View(
                plan,
                Phases.of(plan, today, project),
                activities.stream()
                        .filter(activity -> isCurrent(activity.progress(today)))
                        .map(activity -> new Row(activity, activity.progress(today), passed(activity, today)))
                        .toList(),
                tasks.stream().filter(task -> task.state().isOpen()).limit(FEW).toList(),
                waiting(project, reader, locale),
                next(activities, tasks, today),
                documents.list(project.id().id(), null, reader, null, FEW - 1).items(),
                shelf.of(project.id(), reader),
                prompts.now(project.id(), locale, reader),
                days.lines(stream.of(project.id(), null, RECENT, reader).items()).stream()
                        .limit(FEW)
                        .toList(),
                projects.members(project.id(), reader).size(),
                today);
    }

    private Card card(ProjectSummary project, Reader reader, LocalDate today) {
        var activities =
                plans.of(project.id(), reader).map(PlanDetails::current).orElse(List.of());
        return new Card(
                project,
                project.schools().stream().map(SchoolSummary::letters).toList(),
                activities.size(),
                (int) activities.stream().filter(each -> each.done() != null).count(),
                assignments.of(project.id(), reader).stream()
                        .filter(task -> task.state().isOpen())
                        .count(),
                reader.coordinates(project.id().id()),
                project.end().isBefore(today));
    }

    private List<InboxTask> waiting(ProjectSummary project, Reader reader, Locale locale) {
        return inbox.view(reader, new InboxQuery(InboxView.ME, project.id(), "", FEW, null, locale))
                .items();
    }

    /** What begins, ends or is due from today on, the soonest first. */
    private List<NextDate> next(List<PlannedActivity> activities, List<AssignmentSummary> tasks, LocalDate today) {
        var next = new ArrayList<NextDate>();
        for (var activity : activities) {
            var letters =
                    activity.schools().stream().map(SchoolSummary::letters).toList();
            next.add(new NextDate(activity.start(), activity.title(), texts.of("projects.next.begins"), letters));
            next.add(new NextDate(activity.end(), activity.title(), texts.of("projects.next.ends"), letters));
        }
        tasks.stream()
                .filter(task -> task.state().isOpen())
                .map(task -> new NextDate(task.due(), task.title(), texts.of("projects.next.due"), List.of()))
                .forEach(next::add);
        return next.stream()
                .filter(date -> !date.day().isBefore(today))
                .sorted(Comparator.comparing(NextDate::day).thenComparing(NextDate::title))
                .limit(FEW)
                .toList();
    }

    private static boolean isCurrent(Progress progress) {
        return progress == Progress.UNDER_WAY || progress == Progress.LATE;
    }

    /** How much of its time has passed, in per cent. */
    private static int passed(PlannedActivity activity, LocalDate today) {
        var whole = activity.end().toEpochDay() - activity.start().toEpochDay() + 1;
        var gone = today.toEpochDay() - activity.start().toEpochDay() + 1;
        return (int) Math.clamp(100 * gone / whole, 0, 100);
    }

    private LocalDate today() {
        return dates.date(clock.instant());
    }

    /** A project as the list shows it. */
    record Card(
            ProjectSummary project,
            List<String> letters,
            int activities,
            int done,
            long tasks,
            boolean coordinated,
            boolean over) {}

    /** What the home shows. */
    record View(
            @Nullable PlanDetails plan,
            List<Phases.Step> phases,
            List<Row> activities,
            List<AssignmentSummary> tasks,
            List<InboxTask> waiting,
            List<NextDate> next,
            List<DocumentDetails> documents,
            List<DocumentDetails> shelf,
            PromptBoard prompts,
            List<StreamDays.Line> happened,
            int members,
            LocalDate today) {

        /** Whether nothing has happened yet, so that the first steps are shown. */
        public boolean isNew() {
            return activities.isEmpty()
                    && tasks.isEmpty()
                    && documents.isEmpty()
                    && (plan == null || plan.edition() == 0);
        }
    }

    /** An activity under way. */
    record Row(PlannedActivity activity, Progress progress, int passed) {}

    /** A day to keep in mind. */
    record NextDate(LocalDate day, String title, String what, List<String> letters) {

        public String month() {
            return java.time.format.DateTimeFormatter.ofPattern("MMM", LocaleContextHolder.getLocale())
                    .format(day);
        }
    }
}
