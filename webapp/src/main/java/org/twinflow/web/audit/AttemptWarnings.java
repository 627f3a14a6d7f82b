package org.twinflow.web.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.PaperAttempts;
import org.twinflow.web.health.Check;
import org.twinflow.web.health.Checks;
import org.twinflow.web.shell.Warning;
import org.twinflow.web.shell.Warnings;

/** Tells administrators that somebody goes on asking for papers that are not for them: on every page, and in Health. */
@Component
@Order(3)
class AttemptWarnings implements Warnings, Checks {

    private final PaperAttempts attempts;

    AttemptWarnings(PaperAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public Optional<Warning> of(Reader reader) {
        var alarms = attempts.alarms(reader);
        return alarms == 0
                ? Optional.empty()
                : Optional.of(new Warning("/audit?action=attempt", "attempts.warning", alarms));
    }

    @Override
    public List<Check> run() {
        var alarms = attempts.alarms();
        return List.of(Check.of("attempts", alarms == 0, alarms));
    }
}
