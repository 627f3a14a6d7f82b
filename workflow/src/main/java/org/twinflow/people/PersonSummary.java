package org.twinflow.people;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person as a list shows them. */
public record PersonSummary(
        PersonId id,
        String username,
        String givenName,
        String familyName,
        @Nullable SchoolId school,
        Locale locale,
        ZoneId zone) {

    public String name() {
        return familyName.isEmpty() ? givenName : givenName + " " + familyName;
    }

    /** The first name and an initial, as a list that many read may show a pupil. */
    public String shortName() {
        return familyName.isEmpty()
                ? givenName
                : givenName + " " + familyName.substring(0, familyName.offsetByCodePoints(0, 1)) + ".";
    }

    public String initials() {
        return initial(givenName) + initial(familyName);
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
