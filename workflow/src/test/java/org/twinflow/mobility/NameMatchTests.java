package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names on papers compare with names on lists. */
class NameMatchTests {

    @ParameterizedTest
    @CsvSource({
        "Inès Lambert, INES LAMBERT, SAME",
        "Lambert Inès, Inès Lambert, SAME",
        "Jürgen Müller, JUERGEN MUELLER, SAME",
        "Jürgen Müller, Jurgen Muller, SAME",
        "Øyvind Åsen, OEYVIND AASEN, SAME",
        "Weiß Anna, ANNA WEISS, SAME",
        "Κώστας Παππάς, Kostas Pappas, SAME",
        "Jean-Pierre Dupont, Jean Pierre Dupont, SAME",
        "Anne-Marie Durand, AnneMarie Durand, SAME",
        "Łukasz Wójcik, LUKASZ WOJCIK, SAME",
        "José María García López, Jose Garcia, SAME",
        "Zoë O'Connor, ZOE OCONNOR, SAME",
        "Ines Lambrt, Inès Lambert, CLOSE",
        "Ines Labmert, Inès Lambert, CLOSE",
        "Inès, Inès Lambert, CLOSE",
        "Claire Lambert, Inès Lambert, OTHER",
        "Marc Durand, Inès Lambert, OTHER",
        "'', Inès Lambert, OTHER",
    })
    void compare(String stated, String known, NameMatch expected) {
        assertThat(NameMatch.of(stated, known)).isEqualTo(expected);
        assertThat(NameMatch.of(known, stated)).isEqualTo(expected);
    }
}
