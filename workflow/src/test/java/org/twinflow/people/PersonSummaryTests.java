package org.twinflow.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PersonSummaryTests {

    @Test
    void showsAPupilByFirstNameAndInitial() {
        var person = person("Inès", "Łukasiewicz");

        assertThat(person.shortName()).isEqualTo("Inès Ł.");
        assertThat(person.initials()).isEqualTo("IŁ");
        assertThat(person("Ελένη", "").shortName()).isEqualTo("Ελένη");
    }

    private static PersonSummary person(String given, String family) {
        return new PersonSummary(PersonId.next(), "x", given, family, null, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
