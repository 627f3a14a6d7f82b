package org.twinflow.web.people;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.NewPerson;
import org.twinflow.people.SchoolId;

/** A new person, as an administrator fills it in. */
record PersonForm(
        String givenName,
        String familyName,
        String username,
        String password,
        @Nullable String school,
        @Nullable String language,
        @Nullable String zone) {

    static PersonForm empty(Locale locale) {
        return new PersonForm("", "", "", "", null, locale.getLanguage(), "Europe/Brussels");
    }

    NewPerson person(Locale locale) {
        return new NewPerson(
                username,
                givenName,
                familyName,
                school == null || school.isBlank() ? null : SchoolId.of(school),
                language == null ? locale : Locale.forLanguageTag(language),
                ZoneId.of(zone == null ? "Europe/Brussels" : zone),
                password);
    }
}
