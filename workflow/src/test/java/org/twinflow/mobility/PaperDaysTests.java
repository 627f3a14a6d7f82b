package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinflow.mobility.PaperDays.Meaning;

/** Days are known by the words before them. */
class PaperDaysTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Expiry date 14/03/2028|EXPIRY|2028-03-14",
                "Date d’expiration : 14 03 2028|EXPIRY|2028-03-14",
                "Valable jusqu’au 1er|EXPIRY|",
                "Carte valable jusqu'au 14.03.2028|EXPIRY|2028-03-14",
                "Gültig bis 14.03.2028|EXPIRY|2028-03-14",
                "Fecha de caducidad 14-03-2028|EXPIRY|2028-03-14",
                "Data ważności: 14.03.2028|EXPIRY|2028-03-14",
                "Ημερομηνία λήξης 14/03/2028|EXPIRY|2028-03-14",
                "9. Expiry date 2028-03-14|EXPIRY|2028-03-14",
                "Date of issue / délivrance 14 MAR 2023|ISSUE|2023-03-14",
                "Délivré le 14 mars 2023|ISSUE|2023-03-14",
                "Geboren am 1. Februar 2012|BIRTH|2012-02-01",
                "Née le 01/02/2012 à Lyon|BIRTH|2012-02-01",
                "Fait à Lyon, le 14 mars 2027. Signature|SIGNING|2027-03-14",
                "Expiry date 31/02/2028|EXPIRY|",
                "The journey on 14/03/2028|EXPIRY|",
            })
    void inSeveralLanguages(String text, Meaning meaning, LocalDate day) {
        assertThat(PaperDays.in(text).get(meaning)).isEqualTo(day);
    }

    @Test
    void areToldApartOnOneCard() {
        var days = PaperDays.in("""
                3. Name LAMBERT 4. Given names LÉA
                5. Date of birth
                01/02/2012
                9. Expiry date
                14/03/2028
                """);

        assertThat(days)
                .containsOnlyKeys(Meaning.BIRTH, Meaning.EXPIRY)
                .containsEntry(Meaning.BIRTH, LocalDate.of(2012, 2, 1))
                .containsEntry(Meaning.EXPIRY, LocalDate.of(2028, 3, 14));
    }
}
