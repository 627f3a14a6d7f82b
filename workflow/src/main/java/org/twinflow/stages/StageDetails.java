package org.twinflow.stages;

import java.util.List;
import org.twinflow.planning.PlannedActivity;

/**
 * A stage as one reader sees it: of what it holds only what they may see today.
 *
 * @param plan the activities of the plan as it was
 * @param mayManage whether the reader may let go what it holds, and remove it
 */
public record StageDetails(
        StageSummary stage,
        List<HeldDocument> documents,
        List<HeldPage> pages,
        List<PlannedActivity> plan,
        boolean mayManage) {

    public StageDetails {
        documents = List.copyOf(documents);
        pages = List.copyOf(pages);
        plan = List.copyOf(plan);
    }
}
