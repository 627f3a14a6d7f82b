package org.twinflow.planning;

import java.time.LocalDate;
import java.util.List;
import org.twinflow.people.SchoolId;

/**
 * What is known of an activity when it is planned.
 *
 * @param end its last day
 * @param schools those who take part
 * @param languages the languages it is done in, ISO 639-1
 * @param output what is to come of it
 */
public record NewActivity(
        String title,
        Phase phase,
        LocalDate start,
        LocalDate end,
        SchoolId responsible,
        List<SchoolId> schools,
        List<String> languages,
        String output) {

    /** The same on other days. */
    NewActivity on(LocalDate first, LocalDate last) {
        return new NewActivity(title, phase, first, last, responsible, schools, languages, output);
    }

    public NewActivity {
        schools = List.copyOf(schools);
        languages = List.copyOf(languages);
    }
}
