package org.twinflow.kits;

import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.founding.FoundingMoved;
import org.twinflow.founding.FoundingState;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/** Writes the plan of a kit into the draft of a project that was founded with it. */
@Component
class KitPlans {

    private final KitRepository kits;
    private final Plans plans;
    private final Projects projects;
    private final Access access;

    KitPlans(KitRepository kits, Plans plans, Projects projects, Access access) {
        this.kits = kits;
        this.plans = plans;
        this.projects = projects;
        this.access = access;
    }

    @EventListener
    void on(FoundingMoved event) {
        var kit = event.kit();
        if (event.state() == FoundingState.ACTIVE && kit != null) {
            // a kit that was removed meanwhile leaves the project without a plan
            kits.findById(new KitId(kit))
                    .ifPresent(found ->
                            plan(found, Objects.requireNonNull(event.project()), access.reader(event.founder())));
        }
    }

    private void plan(Kit kit, ProjectId id, Reader founder) {
        if (kit.activities().isEmpty()) {
            return;
        }
        var project = projects.facts(id);
        plans.begin(
                id,
                kit.activities().stream().map(activity -> activity.in(project)).toList(),
                founder);
    }
}
