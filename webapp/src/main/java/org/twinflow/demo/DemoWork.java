package org.twinflow.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.projects.ProjectId;

/** The work that is under way in the first project. */
@Component
@Profile("demo")
class DemoWork {

    private final DemoPlan plan;
    private final DemoMobility mobility;
    private final DemoLabel label;

    DemoWork(DemoPlan plan, DemoMobility mobility, DemoLabel label) {
        this.plan = plan;
        this.mobility = mobility;
        this.label = label;
    }

    void begin(ProjectId project) {
        plan.write(project);
        mobility.prepare(project);
        label.apply();
    }
}
