package org.twinflow.web.planning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.planning.JourneyPhases;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlanDetails;
import org.twinflow.planning.PlanHistory;
import org.twinflow.planning.PlanRequest;
import org.twinflow.planning.PlanRequests;
import org.twinflow.planning.PlanReview;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.shared.RefusedException;

/** Gathers what the plan's page shows, and whether the reader may write. */
@Component
class PlanPage {

    private final Plans plans;
    private final PlanHistory history;
    private final PlanRequests requests;
    private final PlanWords words;

    PlanPage(Plans plans, PlanHistory history, PlanRequests requests, PlanWords words) {
        this.plans = plans;
        this.history = history;
        this.requests = requests;
        this.words = words;
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
                        .map(activity -> row(activity, project, reader))
                        .toList(),
                words.conflicts(plan.map(PlanDetails::conflicts).orElse(List.of())),
                words.conflicts(history.advice(project.id(), LocaleContextHolder.getLocale(), reader)),
                words.changes(
                        plan.filter(each -> each.stage() != PlanDetails.Stage.RESTING)
                                        .isPresent()
                                ? history.draftChanges(project.id(), reader)
                                : List.of()),
                history.phases(project.id(), reader),
                requests.of(project.id(), reader),
                history.reviews(project.id(), reader).stream().findFirst().orElse(null),
                PlanRequests.mayAsk(project, reader));
    }

    private static Row row(PlannedActivity activity, ProjectSummary project, Reader reader) {
        return new Row(
                activity,
                Plans.mayDeclareDone(activity, project.id(), reader),
                activity.schools().stream().anyMatch(school -> Plans.mayAdapt(school.id(), project.id(), reader)),
                activity.phase() == Phase.DURING_MOBILITY
                        && activity.done() == null
                        && reader.coordinates(project.id().id()));
    }

    /** The version of the draft that may be written on now. */
    long openVersion(ProjectSummary project, Reader reader) {
        return plans.of(project.id(), reader)
                .filter(PlanDetails::isOpen)
                .map(PlanDetails::version)
                .orElseThrow(() -> new RefusedException("planning.closed"));
    }

    /**
     * What the page shows.
     *
     * @param mayWrite whether the reader may change the draft now
     * @param mayBegin whether the reader may open the plan for a proposal now
     * @param advice what the teachers should think of
     * @param changes what the draft would change of the plan in force
     * @param journeys with what leads to them and what goes on from them
     * @param review what was said of the plan last
     * @param mayAsk whether the reader may ask for a change
     */
    record View(
            @Nullable PlanDetails plan,
            boolean mayWrite,
            boolean mayBegin,
            List<PlannedActivity> draft,
            List<Row> current,
            List<String> conflicts,
            List<String> advice,
            List<String> changes,
            List<JourneyPhases> journeys,
            List<PlanRequest> requests,
            @Nullable PlanReview review,
            boolean mayAsk) {

        public boolean showsDraft() {
            return plan != null && plan.stage() != PlanDetails.Stage.RESTING && (mayWrite || !draft.isEmpty());
        }

        public Optional<String> arbitration() {
            return plan == null ? Optional.empty() : Optional.ofNullable(plan.arbitration());
        }
    }

    /** An activity in force, and whether the reader may say that it is done, how a school does it, or who travels for it. */
    record Row(PlannedActivity activity, boolean mayDeclare, boolean mayAdapt, boolean mayTravel) {}
}
