package org.twinflow.contests;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.TaskAnswered;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Takes over what an officer answers on the form of the admissibility check. */
@Component
class ContestAnswers {

    private final ContestEntryRepository entries;
    private final Jury jury;

    ContestAnswers(ContestEntryRepository entries, Jury jury) {
        this.entries = entries;
        this.jury = jury;
    }

    @EventListener
    @Transactional
    void on(TaskAnswered answer) {
        if (!answer.processKey().equals(EntryViews.PROCESS) || !answer.taskKey().equals("checkAdmissibility")) {
            return;
        }
        var entry = entries.lock(ContestEntryId.of(answer.subject()))
                .orElseThrow(() -> new NotFoundException(answer.subject()));
        var words = String.valueOf(answer.values().getOrDefault("reason", "")).strip();
        var next = state(String.valueOf(answer.values().get("admissibility")));
        if (next != EntryState.MARKING && words.isEmpty()) {
            throw new InvalidException(FieldError.of("reason", "contests.admissibility.reason"));
        }
        if (next == EntryState.MARKING && jury.jurors(entry).size() < Jury.FEWEST) {
            throw new RefusedException("contests.jurors.few", Jury.FEWEST);
        }
        entry.admit(next, words);
    }

    private static EntryState state(String admissibility) {
        return switch (admissibility) {
            case "ADMIT" -> EntryState.MARKING;
            case "REJECT" -> EntryState.NOT_ADMISSIBLE;
            default -> EntryState.DRAFT;
        };
    }
}
