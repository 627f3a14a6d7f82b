package org.twinflow.labels;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.TaskAnswered;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Takes over what an officer answers on the form of the admissibility check. */
@Component
class LabelAnswers {

    private final LabelApplicationRepository applications;

    LabelAnswers(LabelApplicationRepository applications) {
        this.applications = applications;
    }

    @EventListener
    @Transactional
    void on(TaskAnswered answer) {
        if (!answer.processKey().equals(LabelViews.PROCESS) || !answer.taskKey().equals("checkAdmissibility")) {
            return;
        }
        var words = String.valueOf(answer.values().getOrDefault("reason", "")).strip();
        var next = state(String.valueOf(answer.values().get("admissibility")));
        if (next != ApplicationState.UNDER_REVIEW && words.isEmpty()) {
            throw new InvalidException(FieldError.of("reason", "labels.admissibility.reason"));
        }
        applications
                .lock(LabelApplicationId.of(answer.subject()))
                .orElseThrow(() -> new NotFoundException(answer.subject()))
                .admit(next, words);
    }

    private static ApplicationState state(String admissibility) {
        return switch (admissibility) {
            case "ADMIT" -> ApplicationState.UNDER_REVIEW;
            case "REJECT" -> ApplicationState.NOT_ADMISSIBLE;
            default -> ApplicationState.DRAFT;
        };
    }
}
