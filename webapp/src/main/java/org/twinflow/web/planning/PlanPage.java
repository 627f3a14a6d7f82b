package org.twinflow.web.planning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.planning.Conflict;
import org.twinflow.planning.PlanDetails;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.shared.RefusedException;
import org.twinflow.web.shell.Texts;

/** Gathers what the plan's page shows, and whether the reader may write. */
@Component
class PlanPage {

    private final Plans plans;
    private final Texts texts;

    PlanPage(Plans plans, Texts texts) {
        this.plans = plans;
        this.texts = texts;
    }

    View of(ProjectSummary project, Reader reader) {
        var plan = plans.of(project.id(), reader);
        var coordinates = reader.coordinates(project.id().id());
        var open = plan.filter(PlanDetails::isOpen).isPresent();
        return new View(
                plan.orElse(null),
                coordinates && open,
                coordinates
                        && plan.map(PlanDetails::stage).orElse(PlanDetails.Stage.RESTING) == PlanDetails.Stage.RESTING,
                plan.map(PlanDetails::draft).orElse(List.of()),
                plan.stream()
                        .flatMap(each -> each.current().stream())
                        .map(activity -> new Row(activity, Plans.mayDeclareDone(activity, project.id(), reader)))
                        .toList(),
                plan.stream()
                        .flatMap(each -> each.conflicts().stream())
                        .map(this::words)
                        .toList());
    }

    /** The version of the draft that may be written on now. */
    long openVersion(ProjectSummary project, Reader reader) {
        return plans.of(project.id(), reader)
                .filter(PlanDetails::isOpen)
                .map(PlanDetails::version)
                .orElseThrow(() -> new RefusedException("planning.closed"));
    }

    private String words(Conflict conflict) {
        return texts.of(conflict.code(), conflict.arguments().toArray());
    }

    /**
     * What the page shows.
     *
     * @param mayWrite whether the reader may change the draft now
     * @param mayBegin whether the reader may open the plan for a proposal now
     */
    record View(
            @Nullable PlanDetails plan,
            boolean mayWrite,
            boolean mayBegin,
            List<PlannedActivity> draft,
            List<Row> current,
            List<String> conflicts) {

        public boolean showsDraft() {
            return plan != null && plan.stage() != PlanDetails.Stage.RESTING && (mayWrite || !draft.isEmpty());
        }

        public Optional<String> arbitration() {
            return plan == null ? Optional.empty() : Optional.ofNullable(plan.arbitration());
        }
    }

    /** An activity in force, and whether the reader may say that it is done. */
    record Row(PlannedActivity activity, boolean mayDeclare) {}
}
