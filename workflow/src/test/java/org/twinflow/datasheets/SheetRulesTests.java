package org.twinflow.datasheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

class SheetRulesTests {

    private static final SheetColumn NITRATE = new SheetColumn("Nitrate", ColumnKind.NUMBER, "mg/l", "", true);
    private static final SheetColumn DAY = new SheetColumn("Day", ColumnKind.DATE, "", "", false);
    private static final SheetColumn COLOUR =
            new SheetColumn("Colour", ColumnKind.CHOICE, "", "clear\n\n brown \nclear", false);

    @ParameterizedTest
    @CsvSource({"'12,5',12.5", "' -0.30',-0.30", "1e3,1000"})
    void takesNumbersAsThePupilsOfEachCountryWriteThem(String written, String kept) {
        assertThat(SheetRules.cells(List.of(NITRATE), List.of(written))).containsExactly(kept);
    }

    @ParameterizedTest
    @CsvSource({"much", "1e999999999", "1e-999999999", "1.2.3", "NaN", "'１２ mg'"})
    void refusesWhatIsNoNumberAndWhatWouldFillTheMemory(String written) {
        assertRefused(List.of(NITRATE), List.of(written), "cells[0]", "datasheets.cell.number");
    }

    @Test
    void takesTheAnswersOfAChoiceOnceEach() {
        assertThat(COLOUR.choices()).containsExactly("clear", "brown");
        assertThat(SheetRules.cells(List.of(NITRATE, COLOUR), List.of("1", "brown")))
                .containsExactly("1", "brown");
    }

    @Test
    void saysAllThatIsWrongWithARowAtOnce() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> SheetRules.cells(List.of(NITRATE, DAY, COLOUR), List.of("", "31/12/2026", "green")))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(FieldError::code)
                        .containsExactly("datasheets.cell.missing", "datasheets.cell.date", "datasheets.cell.choice"));
    }

    @Test
    void refusesARowInWhichNothingStands() {
        assertRefused(List.of(DAY), List.of(), "cells[0]", "datasheets.row.empty");
    }

    private static void assertRefused(List<SheetColumn> columns, List<String> written, String field, String code) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> SheetRules.cells(columns, written))
                .satisfies(refused -> assertThat(refused.errors()).anySatisfy(error -> {
                    assertThat(error.field()).isEqualTo(field);
                    assertThat(error.code()).isEqualTo(code);
                }));
    }
}
