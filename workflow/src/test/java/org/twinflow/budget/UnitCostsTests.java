package org.twinflow.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinflow.mobility.MobilityType;

class UnitCostsTests {

    private final UnitCosts units = new UnitCosts();

    @ParameterizedTest
    @CsvSource({
        "9,0,0",
        "10,2800,5600",
        "99,2800,5600",
        "100,21100,28500",
        "499,21100,28500",
        "500,30900,41700",
        "1999,30900,41700",
        "2000,39500,53500",
        "3000,58000,78500",
        "4000,118800,118800",
        "8000,173500,173500",
        "20000,173500,173500"
    })
    void paysTheWayByItsBand(int kilometres, long standard, long green) {
        assertThat(units.travel(kilometres, false).cents()).isEqualTo(standard);
        assertThat(units.travel(kilometres, true).cents()).isEqualTo(green);
    }

    @Test
    void paysTheStayByTheCountryAndLessFromTheFifteenthDayOn() {
        assertThat(units.support(true, "GR")).contains(new Money(7400));
        assertThat(units.support(false, "FR")).contains(new Money(19000));
        assertThat(units.support(true, "PL")).contains(new Money(6400));
        assertThat(units.support(true, "US")).isEmpty();
        assertThat(units.support(new Money(7400), 10)).isEqualTo(new Money(74000));
        assertThat(units.support(new Money(7400), 20)).isEqualTo(new Money(14 * 7400 + 6 * 5180));
        assertThat(units.support(new Money(5), 15)).isEqualTo(new Money(14 * 5 + 4));
    }

    @Test
    void paysMoreDaysOfTravelToThoseWhoGoGreen() {
        assertThat(units.travelDays(4, false)).isEqualTo(2);
        assertThat(units.travelDays(4, true)).isEqualTo(4);
        assertThat(units.travelDays(9, true)).isEqualTo(6);
    }

    @Test
    void knowsAFigureForEachKindOfJourneyAndEachCountryOfTheProgramme() {
        for (var type : MobilityType.values()) {
            assertThat(units.organisation(type).cents()).isPositive();
        }
        for (var country :
                ("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MK MT NL NO PL PT RO RS SE SI"
                                + " SK TR")
                        .split(" ")) {
            assertThat(units.support(true, country)).as(country).isPresent();
        }
        assertThat(units.call()).isNotBlank();
        assertThat(units.readOn()).isNotNull();
    }
}
