package steps;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.twinflow.engine.ProcessSteps;

/** Stands for the inbox's steps in an engine of its own. */
@ProcessSteps("due")
public class DueSteps {

    public Instant inDays(int days) {
        return Instant.parse("2026-11-23T12:00:00Z").plus(days, ChronoUnit.DAYS);
    }
}
