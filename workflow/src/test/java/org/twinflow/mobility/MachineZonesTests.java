package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twinflow.mobility.MachineZone.Kind;

/** The lines for machines of identity papers, with the specimens of ICAO 9303. */
class MachineZonesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final String PASSPORT = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10
            """;

    @Test
    void readThePassportOfTheStandard() {
        var zone = read(PASSPORT);

        assertThat(zone.kind()).isEqualTo(Kind.TD3);
        assertThat(zone.agrees()).isTrue();
        assertThat(zone.holder()).isEqualTo("ANNA MARIA ERIKSSON");
        assertThat(zone.number()).isEqualTo("02C3");
        assertThat(zone.issuer()).isEmpty();
        assertThat(zone.bornOn()).isEqualTo(LocalDate.of(1974, 8, 12));
        assertThat(zone.expiresOn()).isEqualTo(LocalDate.of(2012, 4, 15));
    }

    @Test
    void readTheCardsOfTheStandard() {
        var three = read("""
                I<UTOD231458907<<<<<<<<<<<<<<<
                7408122F1204159UTO<<<<<<<<<<<6
                ERIKSSON<<ANNA<MARIA<<<<<<<<<<
                """);
        var two = read("""
                I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
                D231458907UTO7408122F1204159<<<<<<<6
                """);

        assertThat(three.kind()).isEqualTo(Kind.TD1);
        assertThat(two.kind()).isEqualTo(Kind.TD2);
        assertThat(three.agrees() && two.agrees()).isTrue();
        assertThat(three.holder()).isEqualTo(two.holder()).isEqualTo("ANNA MARIA ERIKSSON");
        assertThat(three.expiresOn()).isEqualTo(two.expiresOn()).isEqualTo(LocalDate.of(2012, 4, 15));
    }

    @Test
    void sayWhenADigitIsWrong() {
        assertThat(read(PASSPORT.replace("7408122", "7408132")).agrees()).isFalse();
        assertThat(read(PASSPORT.replace("<<<10", "<<<17")).agrees()).isFalse();
        assertThat(read(PASSPORT.replace("L898902C36", "L898902C46")).agrees()).isFalse();
    }

    @Test
    void standAmongOtherWordsWithTheSlipsOfAPhotograph() {
        var zone = read("""
                REPUBLIQUE FRANCAISE PASSEPORT
                Date d'expiration: 14 03 2028

                P<FRALAMBERT<<LEA<MARIE<<<<<<<<<<<<<<<<<<<<<<

                12AB345673FRA12O3141F28O3146 <<<<<<<<<<<<<<(Q6
                """);

        assertThat(zone.agrees()).isTrue();
        assertThat(zone.holder()).isEqualTo("LEA MARIE LAMBERT");
        assertThat(zone.issuer()).isEqualTo("FR");
        assertThat(zone.bornOn()).isEqualTo(LocalDate.of(2012, 3, 14));
        assertThat(zone.expiresOn()).isEqualTo(LocalDate.of(2028, 3, 14));
    }

    @Test
    void nameGermanyWithItsOneLetter() {
        assertThat(read("""
                        P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<
                        C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4
                        """).issuer()).isEqualTo("DE");
    }

    @Test
    void areNotSoughtInOtherTexts() {
        assertThat(MachineZones.in("Dear parents,\n\nplease << sign >> here.\nThank you.", TODAY))
                .isEmpty();
        assertThat(MachineZones.in("", TODAY)).isEmpty();
        assertThat(MachineZones.in("""
                        IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<
                        8806923102858CORINNE<<<<<<<6512068F6
                        """, TODAY)).isEmpty();
    }

    private static MachineZone read(String text) {
        @Nullable MachineZone zone = MachineZones.in(text, TODAY).orElse(null);
        return Objects.requireNonNull(zone);
    }
}
