package org.twinflow.web.people;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.twinflow.people.NewSchool;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** A new school, as an administrator fills it in. */
record SchoolForm(String name, String city, String country, String zone, String language) {

    static SchoolForm empty(Locale locale) {
        return new SchoolForm("", "", "", "Europe/Brussels", locale.getLanguage());
    }

    NewSchool school() {
        if (name.isBlank() || name.length() > 200) {
            throw new InvalidException(FieldError.of("name", "people.school.name"));
        }
        if (!Arrays.asList(Locale.getISOCountries()).contains(country)) {
            throw new InvalidException(FieldError.of("country", "people.school.country"));
        }
        return new NewSchool(name.strip(), city.strip(), country, ZoneId.of(zone), Locale.forLanguageTag(language));
    }
}
