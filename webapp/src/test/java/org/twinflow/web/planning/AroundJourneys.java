package org.twinflow.web.planning;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectSummary;

/** A plan with something before and after every journey of the coming half year, for web tests. */
@Component
public class AroundJourneys {

    private final Plans plans;
    private final Access access;

    AroundJourneys(Plans plans, Access access) {
        this.plans = plans;
        this.access = access;
    }

    public void plan(ProjectSummary project, PersonId coordinator) {
        plans.begin(
                project.id(),
                List.of(
                        activity("Letters before the journey", Phase.BEFORE_MOBILITY, 0, project),
                        activity("An exhibition of what was seen", Phase.AFTER_MOBILITY, 160, project)),
                access.reader(coordinator));
    }

    private static NewActivity activity(String title, Phase phase, int ahead, ProjectSummary project) {
        var schools = project.schools().stream().map(SchoolSummary::id).toList();
        var start = LocalDate.now(ZoneOffset.UTC).plusDays(ahead);
        return new NewActivity(
                title, phase, start, start.plusDays(30), schools.getFirst(), schools, List.of("en"), "A table");
    }
}
