package org.twinflow.kits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.assignments.Assignments;
import org.twinflow.founding.FoundingMoved;
import org.twinflow.founding.FoundingState;
import org.twinflow.library.Folder;
import org.twinflow.library.Folders;
import org.twinflow.pages.Pages;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/** Puts what a kit holds into a project that was founded with it: the plan as a draft, pages, folders and tasks. */
@Component
class KitPlans {

    /** Nobody finds a task that is due on the day on which the project opens. */
    private static final int SHORTEST_DAYS = 7;

    private final KitRepository kits;
    private final Plans plans;
    private final Pages pages;
    private final Folders folders;
    private final Assignments assignments;
    private final Projects projects;
    private final Access access;
    private final Clock clock;

    KitPlans(
            KitRepository kits,
            Plans plans,
            Pages pages,
            Folders folders,
            Assignments assignments,
            Projects projects,
            Access access,
            Clock clock) {
        this.kits = kits;
        this.plans = plans;
        this.pages = pages;
        this.folders = folders;
        this.assignments = assignments;
        this.projects = projects;
        this.access = access;
        this.clock = clock;
    }

    @EventListener
    void on(FoundingMoved event) {
        var kit = event.kit();
        if (event.state() == FoundingState.ACTIVE && kit != null) {
            // a kit that was removed meanwhile leaves the project without a plan
            kits.findById(new KitId(kit))
                    .ifPresent(found -> begin(
                            found.contents(),
                            projects.facts(Objects.requireNonNull(event.project())),
                            access.reader(event.founder())));
        }
    }

    private void begin(KitContents kit, ProjectSummary project, Reader founder) {
        if (!kit.activities().isEmpty()) {
            plans.begin(
                    project.id(),
                    kit.activities().stream()
                            .map(activity -> activity.in(project))
                            .toList(),
                    founder);
        }
        kit.pages().forEach(page -> pages.write(project.id(), page.text(), founder));
        make(kit.folders(), project.id(), founder);
        var earliest = LocalDate.ofInstant(clock.instant(), project.zone()).plusDays(SHORTEST_DAYS);
        kit.tasks().stream()
                .map(task -> task.in(project, earliest))
                // a group that the new project has not yet gets no task
                .filter(task -> assignments.faults(task, founder).isEmpty())
                .forEach(task -> assignments.assign(task, founder));
    }

    private void make(List<String> paths, ProjectId project, Reader founder) {
        var there =
                folders.tree(project.id(), founder).stream().map(Folder::path).toList();
        for (var path : KitCopies.outermostFirst(paths)) {
            if (!there.contains(path)) {
                var cut = path.lastIndexOf('/');
                folders.create(project.id(), cut < 0 ? "" : path.substring(0, cut), path.substring(cut + 1), founder);
            }
        }
    }
}
