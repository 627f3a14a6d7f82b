package org.twinflow.web.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.twinflow.assignments.AssignmentDetails;
import org.twinflow.assignments.AssignmentState;
import org.twinflow.assignments.AssignmentSummary;
import org.twinflow.web.shell.Dates;

/** Puts the tasks of a project in groups, and what came of one in rounds. */
@Component
class AssignmentList {

    private final Assignees assignees;
    private final Dates dates;
    private final Clock clock;

    AssignmentList(Assignees assignees, Dates dates, Clock clock) {
        this.assignees = assignees;
        this.dates = dates;
        this.clock = clock;
    }

    /** Open tasks by state, those to be done first; ended ones by state too, the newest first. */
    Map<AssignmentState, List<Row>> groups(List<AssignmentSummary> tasks, boolean ended) {
        var today = dates.date(clock.instant());
        var groups = new LinkedHashMap<AssignmentState, List<Row>>();
        for (var state : AssignmentState.values()) {
            var rows = tasks.stream()
                    .filter(task -> task.state() == state && state.isOpen() != ended)
                    .map(task -> new Row(task, assignees.name(task.assignee()), late(task, today)))
                    .sorted(order(ended))
                    .toList();
            if (!rows.isEmpty()) {
                groups.put(state, rows);
            }
        }
        return groups;
    }

    /** What was handed in and said, round by round. */
    List<Round> rounds(AssignmentDetails details) {
        var last = IntStream.concat(
                        details.results().stream().mapToInt(AssignmentDetails.Result::round),
                        details.reviews().stream().mapToInt(AssignmentDetails.Review::round))
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, last)
                .mapToObj(round -> new Round(
                        round,
                        details.results().stream()
                                .filter(each -> each.round() == round)
                                .toList(),
                        details.reviews().stream()
                                .filter(each -> each.round() == round)
                                .toList()))
                .toList();
    }

    /** By how many days a task is late today; 0 for none. */
    long late(AssignmentSummary task) {
        return late(task, dates.date(clock.instant()));
    }

    private static long late(AssignmentSummary task, LocalDate today) {
        return task.isLate(today) ? today.toEpochDay() - task.due().toEpochDay() : 0;
    }

    private static Comparator<Row> order(boolean ended) {
        var byDate = Comparator.comparing((Row row) -> row.task().due());
        return ended ? byDate.reversed() : byDate;
    }

    /**
     * A task as the list shows it.
     *
     * @param late by how many days
     */
    record Row(AssignmentSummary task, String assignee, long late) {}

    /** One go at the work. */
    record Round(int number, List<AssignmentDetails.Result> results, List<AssignmentDetails.Review> reviews) {}
}
