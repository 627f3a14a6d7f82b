package org.twinflow.web.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.projects.ProjectId;
import org.twinflow.proposals.Electorate;
import org.twinflow.proposals.NewProposal;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.projects.Given;

/**
 * Tasks as a teacher proposes them.
 *
 * @param more given when another empty task is wanted
 */
record ProposalForm(
        @Nullable String title,
        @Nullable String words,
        @Nullable String electorate,
        @Nullable String quorum,
        @Nullable String closes,
        @Nullable List<Task> tasks,
        @Nullable String more) {

    private static final int TASKS = 3;

    static ProposalForm empty() {
        return new ProposalForm("", "", Electorate.SCHOOL.name(), "", "", List.of(), null);
    }

    /** The same without its empty tasks, so that what is wrong stands at the right one. */
    ProposalForm written() {
        return new ProposalForm(title, words, electorate, quorum, closes, tasksWritten(), more);
    }

    NewProposal proposal(ProjectId project) {
        var given = new Given();
        var faults = new ArrayList<FieldError>();
        var voters = given.choice("electorate", electorate, Electorate.class, Electorate.SCHOOL);
        var last = given.date("closes", closes);
        var wanted = new ArrayList<NewAssignment>();
        var written = tasksWritten();
        for (int at = 0; at < written.size(); at++) {
            wanted.add(written.get(at).assignment(project, given, "tasks[" + at + "]."));
        }
        var count = Given.text(quorum);
        if (!count.matches("\\d{0,3}")) {
            faults.add(FieldError.of("quorum", "proposals.quorum.number"));
        }
        given.check();
        if (!faults.isEmpty()) {
            throw new InvalidException(faults);
        }
        return new NewProposal(
                project,
                Given.text(title),
                Given.text(words),
                voters,
                count.isEmpty() ? null : Integer.valueOf(count),
                last,
                wanted);
    }

    private List<Task> tasksWritten() {
        return tasks == null
                ? List.of()
                : tasks.stream()
                        .filter(Objects::nonNull)
                        .filter(task -> !task.isEmpty())
                        .toList();
    }

    /** The tasks of the form: those that are written, and empty ones. */
    public List<Task> rows() {
        var rows = new ArrayList<>(tasksWritten());
        if (more != null) {
            rows.add(Task.empty());
        }
        while (rows.size() < TASKS) {
            rows.add(Task.empty());
        }
        return rows;
    }

    /** One of the tasks. */
    record Task(
            @Nullable String title,
            @Nullable String instructions,
            @Nullable String target,
            @Nullable String due,
            @Nullable String needsApproval) {

        static Task empty() {
            return new Task("", "", "", "", null);
        }

        boolean isEmpty() {
            return Given.text(title).isEmpty()
                    && Given.text(instructions).isEmpty()
                    && Given.text(target).isEmpty()
                    && Given.text(due).isEmpty();
        }

        NewAssignment assignment(ProjectId project, Given given, String field) {
            var words = Given.text(target).split(":", 2);
            return new NewAssignment(
                    project,
                    Given.text(title),
                    Given.text(instructions),
                    given.choice(field + "target", words[0], AssigneeKind.class, AssigneeKind.PERSON),
                    words.length > 1 ? words[1] : null,
                    given.date(field + "due", due),
                    needsApproval != null,
                    Priority.NORMAL);
        }
    }
}
