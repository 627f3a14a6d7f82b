package org.twinflow.web.planning;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twinflow.planning.Conflict;
import org.twinflow.planning.PlanChange;
import org.twinflow.web.shell.Texts;

/** Puts what is said of a plan into the reader's language: dates and phases too. */
@Component
public class PlanWords {

    private static final String PHASE = "planning.phase.";

    private final Texts texts;

    PlanWords(Texts texts) {
        this.texts = texts;
    }

    List<String> conflicts(List<Conflict> conflicts) {
        return conflicts.stream()
                .map(conflict -> say(conflict.code(), conflict.arguments()))
                .toList();
    }

    public List<String> changes(List<PlanChange> changes) {
        return changes.stream()
                .map(change -> say(change.code(), change.arguments()))
                .toList();
    }

    private String say(String code, List<String> arguments) {
        return texts.of(code, arguments.stream().map(this::word).toArray());
    }

    private Object word(String argument) {
        if (argument.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(argument);
        }
        if (argument.matches("\\d{1,6}")) {
            return Integer.valueOf(argument);
        }
        return argument.startsWith(PHASE) ? texts.of(argument) : argument;
    }
}
