package org.twinflow.web.stages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.stages.HeldDocument;
import org.twinflow.stages.HeldPage;
import org.twinflow.stages.StageDetails;
import org.twinflow.stages.StageSummary;

/** A stage as machines read it. */
record StageJson(
        UUID id,
        UUID project,
        String name,
        LocalDate endedOn,
        String note,
        @Nullable Integer planEdition,
        boolean documents,
        boolean pages,
        List<String> folders,
        Instant takenAt) {

    static StageJson of(StageSummary stage) {
        return new StageJson(
                stage.id().id(),
                stage.project().id(),
                stage.name(),
                stage.endedOn(),
                stage.note(),
                stage.planEdition(),
                stage.documents(),
                stage.pages(),
                stage.folders(),
                stage.takenAt());
    }

    /** A stage with what the reader may see of it. */
    record WholeJson(StageJson stage, List<DocumentJson> documents, List<PageJson> pages, List<ActivityJson> plan) {

        static WholeJson of(StageDetails shown) {
            return new WholeJson(
                    StageJson.of(shown.stage()),
                    shown.documents().stream().map(DocumentJson::of).toList(),
                    shown.pages().stream().map(PageJson::of).toList(),
                    shown.plan().stream().map(ActivityJson::of).toList());
        }
    }

    /** A document as it was. */
    record DocumentJson(
            UUID id, int version, String sha256, String title, String folder, long size, boolean result, String state) {

        static DocumentJson of(HeldDocument held) {
            return new DocumentJson(
                    held.id().id(),
                    held.version(),
                    held.sha256(),
                    held.title(),
                    held.folder(),
                    held.size(),
                    held.result(),
                    held.state().name());
        }
    }

    /** A page as it was. */
    record PageJson(UUID id, int version, String title, String body, boolean result, boolean same) {

        static PageJson of(HeldPage held) {
            var then = held.then();
            return new PageJson(
                    then.id().id(),
                    then.number(),
                    then.text().title(),
                    then.text().body(),
                    held.result(),
                    held.isSame());
        }
    }

    /** An activity of the plan as it was. */
    record ActivityJson(
            String title,
            String phase,
            LocalDate start,
            LocalDate end,
            @Nullable LocalDate done) {

        static ActivityJson of(PlannedActivity activity) {
            return new ActivityJson(
                    activity.title(), activity.phase().name(), activity.start(), activity.end(), activity.done());
        }
    }
}
