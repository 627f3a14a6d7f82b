package org.twinflow.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinflow.shared.InvalidException;

/** What counts as a journey low in emissions. */
class GreenTravelTests {

    private static final LocalDate START = LocalDate.of(2027, 3, 8);
    private static final LocalDate END = LocalDate.of(2027, 3, 15);

    @Test
    void takesAJourneyWhoseMainPartIsGreen() {
        var travel = of(leg(Means.TRAIN, 501), leg(Means.PLANE, 500));

        assertThatCode(() -> travel.check(START, END)).doesNotThrowAnyException();
        assertThat(travel.greenKilometres()).isEqualTo(501);
        assertThat(travel.kilometres()).isEqualTo(1001);
    }

    @Test
    void refusesOneOfWhichHalfIsNot() {
        assertFault("followup.green.main", of(leg(Means.TRAIN, 500), leg(Means.CAR, 500)));
        assertFault("followup.green.main", of(leg(Means.FERRY, 10)));
    }

    @Test
    void asksWhatElseItWas() {
        assertFault("followup.green.describe", of(leg(Means.OTHER, 10)));
        assertFault("followup.green.describe", new GreenTravel(List.of(leg(Means.TRAIN, 1)), "x".repeat(301)));
        assertThatCode(() -> new GreenTravel(List.of(leg(Means.OTHER, 10)), " On foot ").check(START, END))
                .doesNotThrowAnyException();
    }

    @Test
    void takesDaysOfTravelAroundTheMobility() {
        assertThatCode(() -> of(on(START.minusDays(6)), on(END.plusDays(6))).check(START, END))
                .doesNotThrowAnyException();
        assertFault("followup.green.day", of(on(START.minusDays(7))));
        assertFault("followup.green.day", of(on(END.plusDays(7))));
    }

    @Test
    void asksForPlacesAndLengths() {
        assertFault("followup.green.legs", of());
        assertFault("followup.green.legs", new GreenTravel(Collections.nCopies(13, leg(Means.BUS, 1)), ""));
        assertFault("followup.green.place", of(new Leg(START, " ", "Gdynia", Means.BUS, 1)));
        assertFault("followup.green.place", of(new Leg(START, "Nantes", "x".repeat(81), Means.BUS, 1)));
        assertFault("followup.green.far", of(leg(Means.BUS, 0)));
        assertFault("followup.green.far", of(leg(Means.BUS, 20_001)));
    }

    private static void assertFault(String code, GreenTravel travel) {
        assertThatThrownBy(() -> travel.check(START, END))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.code())
                                .containsExactly(code));
    }

    private static GreenTravel of(Leg... legs) {
        return new GreenTravel(List.of(legs), "");
    }

    private static Leg leg(Means means, int kilometres) {
        return new Leg(START, "Nantes", "Gdynia", means, kilometres);
    }

    private static Leg on(LocalDate day) {
        return new Leg(day, "Nantes", "Gdynia", Means.TRAIN, 100);
    }
}
