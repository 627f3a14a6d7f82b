package org.twinflow.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.people.People;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** What a proposal and a vote have to be. */
@Component
class ProposalRules {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORDS = 4000;
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_TASKS = 20;
    private static final int LONGEST_DAYS = 90;

    private final Assignments assignments;
    private final People people;
    private final Clock clock;

    ProposalRules(Assignments assignments, People people, Clock clock) {
        this.assignments = assignments;
        this.people = people;
        this.clock = clock;
    }

    /** Refuses all that is wrong at once. */
    void check(NewProposal wanted, int voters, Reader by) {
        var errors = new ArrayList<FieldError>();
        if (wanted.title().isEmpty() || wanted.title().length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "proposals.title.form", LONGEST_TITLE));
        }
        if (wanted.words().length() > LONGEST_WORDS) {
            errors.add(FieldError.of("words", "proposals.words.form", LONGEST_WORDS));
        }
        var today =
                LocalDate.ofInstant(clock.instant(), people.person(by.person()).zone());
        if (wanted.closes().isBefore(today) || wanted.closes().isAfter(today.plusDays(LONGEST_DAYS))) {
            errors.add(FieldError.of("closes", "proposals.closes.form", LONGEST_DAYS));
        }
        var quorum = wanted.quorum();
        if (quorum != null && (quorum < 1 || quorum > voters)) {
            errors.add(FieldError.of("quorum", "proposals.quorum.form", voters));
        }
        if (wanted.tasks().isEmpty() || wanted.tasks().size() > MOST_TASKS) {
            errors.add(FieldError.of("tasks[0].title", "proposals.tasks.form", MOST_TASKS));
        }
        for (int at = 0; at < wanted.tasks().size(); at++) {
            errors.addAll(faults(wanted.tasks().get(at), at, wanted.closes(), by));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private List<FieldError> faults(NewAssignment task, int at, LocalDate closes, Reader by) {
        var faults = new ArrayList<FieldError>();
        assignments
                .faults(task, by)
                .forEach(fault -> faults.add(
                        new FieldError("tasks[" + at + "]." + fault.field(), fault.code(), fault.arguments())));
        if (!task.due().isAfter(closes)) {
            faults.add(FieldError.of("tasks[" + at + "].due", "proposals.due.early"));
        }
        return faults;
    }

    /** A vote speaks of every task, and a no says why. */
    void check(List<Voice> voices, int tasks) {
        var errors = new ArrayList<FieldError>();
        if (voices.size() != tasks) {
            throw new InvalidException(FieldError.of("votes[0].says", "proposals.vote.incomplete", tasks));
        }
        for (int at = 0; at < tasks; at++) {
            var voice = voices.get(at);
            if (voice.says() == Says.NO && voice.reason().isEmpty()) {
                errors.add(FieldError.of("votes[" + at + "].reason", "proposals.reason.missing"));
            }
            if (voice.reason().length() > LONGEST_REASON) {
                errors.add(FieldError.of("votes[" + at + "].reason", "proposals.words.form", LONGEST_REASON));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
