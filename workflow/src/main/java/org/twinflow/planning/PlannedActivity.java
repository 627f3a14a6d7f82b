package org.twinflow.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;

/**
 * An activity of a plan.
 *
 * @param id stays the same from edition to edition
 * @param done the day it was declared done
 * @param adaptations of the schools that do it in their own way
 */
public record PlannedActivity(
        ActivityId id,
        ProjectId project,
        String title,
        Phase phase,
        LocalDate start,
        LocalDate end,
        SchoolSummary responsible,
        List<SchoolSummary> schools,
        List<String> languages,
        String output,
        @Nullable LocalDate done,
        List<AdaptedActivity> adaptations) {

    /** As it was at a moment, if the plan has not changed since: nothing is done later than then. */
    PlannedActivity asOf(Instant moment, ZoneId zone) {
        var day = LocalDate.ofInstant(moment, zone);
        return new PlannedActivity(
                id,
                project,
                title,
                phase,
                start,
                end,
                responsible,
                schools,
                languages,
                output,
                done == null || done.isAfter(day) ? null : done,
                adaptations.stream().filter(each -> !each.at().isAfter(moment)).toList());
    }

    public Progress progress(LocalDate today) {
        if (done != null) {
            return Progress.DONE;
        }
        if (today.isBefore(start)) {
            return Progress.AHEAD;
        }
        return today.isAfter(end) ? Progress.LATE : Progress.UNDER_WAY;
    }

    /** Which activity it is and when. */
    Object span() {
        return List.of(id, start, end);
    }

    /** Where an activity stands on a day. */
    public enum Progress {
        AHEAD,
        UNDER_WAY,
        LATE,
        DONE
    }
}
