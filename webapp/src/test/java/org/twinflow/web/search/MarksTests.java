package org.twinflow.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTests {

    @ParameterizedTest
    @CsvSource({
        "Check the dossier, DOSS, Check the [doss]ier",
        "Réunion d’élèves, reunion, [Réunion] d’élèves",
        "Łódź i Łowicz, lod, [Łód]ź i Łowicz",
        "Αλατότητα, αλατοτητα, [Αλατότητα]",
        "papa, pa, [pa][pa]",
        "river, sea, river",
        "river, ' ', river"
    })
    void marksWhatWasTypedWhateverItsAccentsAndCapitals(String line, String typed, String marked) {
        assertThat(Marks.of(line, typed).stream()
                        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining()))
                .isEqualTo(marked);
    }
}
