package org.twinflow.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.planning.PlannedActivity;

/**
 * How far a journey is told online to those who stayed.
 *
 * @param held null as long as nothing is named
 * @param waits whether the case of the journey waits for it
 * @param mayName whether the reader may name it now
 * @param due the day by which it is to be held
 * @param planned what the plan has after the journey
 */
public record RestitutionDetails(
        @Nullable Held held, boolean waits, boolean mayName, LocalDate due, List<PlannedActivity> planned) {

    public RestitutionDetails {
        planned = List.copyOf(planned);
    }

    /**
     * What was held.
     *
     * @param ofPlan whether it stands in the plan of the project
     */
    public record Held(String title, LocalDate day, String link, boolean ofPlan, PersonSummary by, Instant at) {}

    /** Whether there is anything to say: cases of a former model do not ask for it. */
    public boolean isShown() {
        return waits || held != null;
    }
}
