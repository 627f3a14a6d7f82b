package org.twinflow.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.TaskWork;
import org.twinflow.pages.ShowcaseCopies;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Turns;

/** Begins the end of projects, leads through it, and takes a closed project up again. */
@Service
@Transactional
public class Closings {

    static final String PROCESS = "project-closing";
    static final String REOPENED = "project.reopened";

    private static final String CHECK = "checkClosing";
    private static final int DAYS_BEFORE = 30;
    private static final int YEARS_TO_REOPEN = 1;
    private static final int LONGEST_NOTE = 4000;

    private final ClosingRepository closings;
    private final ClosingViews views;
    private final ClosingSteps steps;
    private final ShowcaseCopies showcases;
    private final Projects projects;
    private final Processes processes;
    private final TaskWork work;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;

    Closings(
            ClosingRepository closings,
            ClosingViews views,
            ClosingSteps steps,
            ShowcaseCopies showcases,
            Projects projects,
            Processes processes,
            TaskWork work,
            Turns turns,
            Audit audit,
            Clock clock) {
        this.closings = closings;
        this.views = views;
        this.steps = steps;
        this.showcases = showcases;
        this.projects = projects;
        this.processes = processes;
        this.work = work;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins the end of a project; its coordinators may, at any time. */
    public ClosingId begin(ProjectId project, Reader by) {
        projects.get(project, by);
        by.mustBeAllowed(by.coordinates(project.id()));
        return begin(project, by.person()).orElseThrow(() -> new RefusedException("closing.begun"));
    }

    /** Thirty days before a project ends, its coordinators get the checklist. */
    @Scheduled(cron = "${twinflow.closing.cron:0 45 3 * * *}")
    public void daily() {
        turns.take("closing", this::beginDue);
    }

    void beginDue() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS_BEFORE);
        for (var project : projects.endingBy(day)) {
            if (closings.findByProject(project).isEmpty()) {
                begin(project, (PersonId) null);
            }
        }
    }

    private Optional<ClosingId> begin(ProjectId project, @Nullable PersonId by) {
        var known = closings.findByProject(project);
        if (known.filter(closing -> closing.state() != ClosingState.REOPENED).isPresent()) {
            return Optional.empty();
        }
        var now = clock.instant();
        known.ifPresent(closing -> closing.begin(by, now));
        var closing = known.orElseGet(() -> closings.save(new Closing(project, by, now)));
        var id = closing.id().toString();
        processes.start(PROCESS, id, Map.of("projectId", project.toString(), "closingId", id, "accountsUntil", ""));
        audit.record(by, "project.closing-begun", "project:" + project, Map.of());
        return Optional.of(closing.id());
    }

    /** The end of a project as its teachers and the heads of its schools see it; nothing before it has begun. */
    @Transactional(readOnly = true)
    public Optional<ClosingDetails> of(ProjectId project, Reader reader) {
        projects.get(project, reader);
        reader.mustBeAllowed(mayRead(project, reader));
        return closings.findByProject(project)
                .map(closing -> views.details(
                        closing,
                        work.waitsFor(closing.id().toString(), CHECK, reader),
                        reader.teachesIn(project.id())
                                ? showcases.of(project, reader).orElse(null)
                                : null,
                        reader.coordinates(project.id()) ? reopenUntil(closing) : null));
    }

    /**
     * Says what was gone through. What is left open needs a reason.
     *
     * @param note why something is left open, or anything else that is worth knowing later
     */
    public void check(ProjectId project, Set<ClosingItem> items, String note, Reader by) {
        var closing = find(project, by);
        by.mustBeAllowed(by.coordinates(project.id()));
        var said = note.strip();
        if (said.length() > LONGEST_NOTE) {
            throw new InvalidException(FieldError.of("note", "closing.note.long", LONGEST_NOTE));
        }
        if (said.isEmpty() && !items.containsAll(List.of(ClosingItem.values()))) {
            throw new InvalidException(FieldError.of("note", "closing.note.missing"));
        }
        closing.check(items, said, by.person(), clock.instant());
        work.completeByFeature(closing.id().toString(), CHECK, Map.of(), by);
    }

    /** Takes a closed project up again; its coordinators may, for a year. What was deleted stays deleted. */
    public void reopen(ProjectId project, Reader by) {
        var closing = find(project, by);
        by.mustBeAllowed(by.coordinates(project.id()));
        var until = reopenUntil(closing);
        if (until == null) {
            throw new RefusedException("closing.reopen.late");
        }
        var id = closing.id().toString();
        closing.reopening(by.person());
        if (processes.isWaiting(REOPENED, id)) {
            processes.correlate(REOPENED, id, Map.of());
        } else {
            processes.cancel(PROCESS, id, "project reopened");
            steps.reopen(id);
        }
        audit.record(by.person(), "project.reopened", "project:" + project, Map.of());
    }

    /** Whether the end of a project is for this reader. */
    public static boolean mayRead(ProjectId project, Reader reader) {
        return reader.teachesIn(project.id()) || reader.has(Role.HEAD, Scope.project(project.id()));
    }

    private @Nullable LocalDate reopenUntil(Closing closing) {
        var frozen = closing.frozenAt();
        if (frozen == null || !closing.state().isResting()) {
            return null;
        }
        var zone = zone(closing.project());
        var until = LocalDate.ofInstant(frozen, zone).plusYears(YEARS_TO_REOPEN);
        return today(clock.instant(), zone).isAfter(until) ? null : until;
    }

    private ZoneId zone(ProjectId project) {
        return projects.facts(project).zone();
    }

    private static LocalDate today(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone);
    }

    private Closing find(ProjectId project, Reader reader) {
        projects.get(project, reader);
        return closings.findByProject(project).orElseThrow(() -> new NotFoundException(project));
    }
}
