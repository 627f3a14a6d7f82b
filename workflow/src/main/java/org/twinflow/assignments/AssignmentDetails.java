package org.twinflow.assignments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/**
 * A task as its page shows it.
 *
 * @param missing of a task for all schools, those that still have to hand in
 * @param mayCancel whether the reader may call it off now
 */
public record AssignmentDetails(
        AssignmentSummary task,
        PersonSummary assigner,
        List<Result> results,
        List<Review> reviews,
        List<SchoolSummary> missing,
        boolean mayCancel) {

    /** What somebody said has come of it. */
    public record Result(
            int round, PersonSummary person, @Nullable SchoolSummary school, String words, Instant at) {}

    /** What was said of a result. */
    public record Review(int round, PersonSummary person, boolean accepted, String words, Instant at) {}
}
