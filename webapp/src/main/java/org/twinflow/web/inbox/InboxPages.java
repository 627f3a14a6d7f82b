package org.twinflow.web.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.inbox.Answers;
import org.twinflow.inbox.Awaits;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxCounts;
import org.twinflow.inbox.InboxTask;
import org.twinflow.inbox.InboxView;
import org.twinflow.inbox.LineStep;
import org.twinflow.inbox.TaskState;
import org.twinflow.inbox.TaskWork;
import org.twinflow.inbox.Urgency;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.Page;
import org.twinflow.web.shell.Dates;

/** Fills the model of the inbox: the list at the left, the open task at the right. */
@Component
class InboxPages {

    private final Inbox inbox;
    private final TaskWork work;
    private final Answers answers;
    private final Projects projects;
    private final FormViews forms;
    private final Dues dues;
    private final Dates dates;
    private final FilterViews filters;
    private final List<Glances> glances;
    private final Clock clock;

    InboxPages(
            Inbox inbox,
            TaskWork work,
            Answers answers,
            Projects projects,
            FormViews forms,
            Dues dues,
            Dates dates,
            FilterViews filters,
            List<Glances> glances,
            Clock clock) {
        this.inbox = inbox;
        this.work = work;
        this.answers = answers;
        this.projects = projects;
        this.forms = forms;
        this.dues = dues;
        this.dates = dates;
        this.filters = filters;
        this.glances = glances;
        this.clock = clock;
    }

    /** A project that the list can be narrowed to. */
    public record Chip(ProjectSummary project, long count) {}

    /** A step of the case, as the shared part shows it. */
    public record Step(String text, String state) {}

    /** The list, and the first of its tasks if none is open. */
    void list(InboxAddress address, @Nullable String cursor, Reader reader, Locale locale, Model model) {
        var query = address.query(cursor, locale);
        var page = inbox.view(reader, query);
        var counts = inbox.counts(reader, query);
        model.addAttribute("address", address);
        model.addAttribute("counts", counts);
        model.addAttribute("limits", filters.limits(address, reader, locale));
        model.addAttribute("hiddens", address.beside());
        model.addAttribute("awaits", Awaits.values());
        var visible = projects.visibleTo(reader);
        model.addAttribute("chips", chips(visible, counts));
        var givers = givers(visible, address, reader);
        model.addAttribute("givers", givers);
        model.addAttribute("team", team(givers, reader));
        model.addAttribute("tomorrow", dates.date(clock.instant()).plusDays(1));
        var groups = groups(page, counts, address, cursor);
        model.addAttribute("groups", groups);
        model.addAttribute("last", groups.isEmpty() ? "" : groups.getLast().name());
        model.addAttribute("next", page.next());
        model.addAttribute("items", page.items());
    }

    /** @param given what was just sent and not taken; null to show what was saved */
    void task(InboxTask task, @Nullable Map<String, String> given, Reader reader, Locale locale, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("due", dues.of(task));
        model.addAttribute("putOff", dues.back(task));
        model.addAttribute(
                "steps",
                inbox.line(task, locale).stream()
                        .map(step -> new Step(step.name(), state(step)))
                        .toList());
        model.addAttribute("story", inbox.story(task, locale));
        model.addAttribute("notBy", inbox.notBy(task, locale));
        model.addAttribute("documents", inbox.documents(task, reader));
        if (task.state() == TaskState.DONE) {
            model.addAttribute(
                    "earlier", answers.given(task.id(), reader, locale).stream().toList());
            return;
        }
        model.addAttribute("earlier", answers.before(task.id(), reader, locale));
        model.addAttribute("returnable", work.mayGiveBack(task.id(), reader));
        model.addAttribute("colleagues", work.assignable(task.id(), reader));
        if (task.isDoable()) {
            model.addAttribute("form", form(task, given, reader, locale));
            model.addAttribute("waiting", waiting(task, reader, locale));
        }
    }

    /** What waits on the page of the task, if a feature tells. Who stands in for somebody may see less than that. */
    private List<Glances.Glance> waiting(InboxTask task, Reader reader, Locale locale) {
        var formKey = task.formKey();
        try {
            return formKey == null
                    ? List.of()
                    : glances.stream()
                            .filter(each -> each.knows(formKey))
                            .flatMap(each -> each.of(task, reader, locale).stream())
                            .toList();
        } catch (NotFoundException unseen) {
            return List.of();
        }
    }

    InboxTask find(String id, Reader reader, Locale locale) {
        return inbox.task(id, reader, locale);
    }

    /** The rows before and after the open one, for the arrows of the task's head. */
    void neighbours(InboxTask task, InboxAddress address, Model model) {
        @SuppressWarnings("unchecked")
        var rows = (List<InboxTask>) Objects.requireNonNullElse(model.getAttribute("items"), List.of());
        var ids = rows.stream().map(InboxTask::id).toList();
        var at = ids.indexOf(task.id());
        model.addAttribute("before", at > 0 ? address.open(ids.get(at - 1)) : null);
        model.addAttribute("after", at >= 0 && at + 1 < ids.size() ? address.open(ids.get(at + 1)) : null);
    }

    Optional<InboxTask> next(InboxTask after, InboxAddress address, Reader reader, Locale locale) {
        return address.shown() == InboxView.ME
                ? inbox.next(after, reader, address.query(null, locale))
                : Optional.empty();
    }

    private @Nullable FormView form(InboxTask task, @Nullable Map<String, String> given, Reader reader, Locale locale) {
        return work.form(task.id(), reader, locale)
                .map(form -> given == null ? forms.of(form) : forms.of(form, given))
                .orElse(null);
    }

    /** The projects in which the reader may give a task; only the one that the list is narrowed to. */
    private static List<ProjectSummary> givers(List<ProjectSummary> visible, InboxAddress address, Reader reader) {
        return visible.stream()
                .filter(project -> reader.teachesIn(project.id().id()))
                .filter(project -> !project.status().isOver())
                .filter(project ->
                        address.project() == null || address.isIn(project.id().toString()))
                .toList();
    }

    /** To whom several tasks may go: who is in the projects in which the reader may give some. */
    private List<PersonSummary> team(List<ProjectSummary> givers, Reader reader) {
        return givers.stream()
                .flatMap(project -> projects.members(project.id(), reader).stream())
                .map(Member::person)
                .filter(person -> !person.id().equals(reader.person()))
                .distinct()
                .sorted(Comparator.comparing(PersonSummary::name))
                .toList();
    }

    private static List<Chip> chips(List<ProjectSummary> visible, InboxCounts counts) {
        return visible.stream()
                .map(project -> new Chip(project, counts.projects().getOrDefault(project.id(), 0L)))
                .toList();
    }

    private List<RowGroup> groups(
            Page<InboxTask> page, InboxCounts counts, InboxAddress address, @Nullable String cursor) {
        var rows = page.items().stream()
                .map(task -> new Row(
                        task,
                        dues.of(task),
                        address.open(task.id()),
                        task.id().equals(address.task()),
                        dues.back(task)))
                .toList();
        if (address.shown() == InboxView.DONE) {
            return rows.isEmpty() ? List.of() : List.of(new RowGroup("done", 0, rows));
        }
        if (address.shown() == InboxView.PUT_OFF) {
            return rows.isEmpty() ? List.of() : List.of(new RowGroup("back", 0, rows));
        }
        var grouped = rows.stream()
                .collect(Collectors.groupingBy(row -> row.task().urgency(), TreeMap::new, Collectors.toList()));
        var groups = new ArrayList<RowGroup>();
        grouped.forEach((urgency, own) -> groups.add(
                new RowGroup(name(urgency), cursor == null ? counts.groups().getOrDefault(urgency, 0L) : 0, own)));
        return groups;
    }

    private static String name(Urgency urgency) {
        return urgency.name().toLowerCase(Locale.ROOT);
    }

    private static String state(LineStep step) {
        return switch (step.state()) {
            case DONE -> "done";
            case HERE -> "now";
            case TO_COME -> "next";
        };
    }
}
