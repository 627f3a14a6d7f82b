package org.twinflow.web.safekeeping;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.safekeeping.Backups;
import org.twinflow.safekeeping.TrialRestores;
import org.twinflow.web.health.Check;
import org.twinflow.web.health.Checks;
import org.twinflow.web.shell.Warning;
import org.twinflow.web.shell.Warnings;

/** Tells administrators that the backup would not bring everything back: on every page, and in Health. */
@Component
@Order(4)
class TrialWarnings implements Warnings, Checks {

    private final Backups backups;
    private final TrialRestores trials;

    TrialWarnings(Backups backups, TrialRestores trials) {
        this.backups = backups;
        this.trials = trials;
    }

    @Override
    public Optional<Warning> of(Reader reader) {
        return reader.isAdministrator() && backups.isSet()
                ? trials.last()
                        .filter(trial -> !trial.isWhole())
                        .map(trial -> new Warning("/health/backups", "safekeeping.trial.warning", 1))
                : Optional.empty();
    }

    /** Nothing where no backups are made. */
    @Override
    public List<Check> run() {
        if (!backups.isSet()) {
            return List.of();
        }
        var how = trials.last().map(trial -> trial.isWhole() ? 1 : 2).orElse(0);
        return List.of(Check.of("trial", how < 2, how));
    }
}
