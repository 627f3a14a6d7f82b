package org.twinflow.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;

/** The full name of a pupil is found however it is written, and nothing else is taken for it. */
class FullNamesTests {

    private final PersonSummary ines = pupil("Inès", "Martín-Łopez");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo: Inès Martín-Łopez.",
                "ines MARTIN LOPEZ found it",
                "Martin-Lopez, Ines",
                "«Inès\nMartín Łopez»",
                "Ine\u0300s Marti\u0301n-Łopez"
            })
    void findsAFullName(String text) {
        assertThat(FullNames.in(List.of("Nothing here", text), List.of(ines))).containsExactly(ines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inès M.", "Inès", "Martin-Lopez", "Agnines Martin Lopezia", "Inès and the Martins, Lopez"})
    void takesNothingElseForIt(String text) {
        assertThat(FullNames.in(List.of(text), List.of(ines))).isEmpty();
    }

    private static PersonSummary pupil(String given, String family) {
        return new PersonSummary(
                new PersonId(UUID.randomUUID()),
                "pupil",
                given,
                family,
                null,
                Locale.FRENCH,
                ZoneId.of("Europe/Paris"));
    }
}
