package org.twinflow.stages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;

/**
 * A stage as a list shows it.
 *
 * @param planEdition the edition of the plan that it holds; 0 where there was none yet, null where it holds no plan
 * @param folders whose documents it holds; empty for all
 */
public record StageSummary(
        StageId id,
        ProjectId project,
        String name,
        LocalDate endedOn,
        String note,
        @Nullable Integer planEdition,
        boolean documents,
        boolean pages,
        List<String> folders,
        PersonSummary takenBy,
        Instant takenAt) {}
