package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.people.PersonId;

class TicketsTests {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Duration VALID = Duration.ofMinutes(3);
    private static final PersonId LENA = new PersonId(UUID.randomUUID());
    private static final PersonId TOMEK = new PersonId(UUID.randomUUID());
    private static final String PLAN = UUID.randomUUID().toString();
    private static final String OTHER = UUID.randomUUID().toString();
    private static final int SEAL = 32;

    @TempDir
    Path folder;

    private MasterKey master;
    private Tickets tickets;
    private String ticket;

    @BeforeEach
    void lenaIsOnTheWayToTheThirdVersionOfThePlan() {
        master = master("one");
        tickets = at(NOON);
        ticket = tickets.issue("document", List.of(PLAN, "3"), LENA, VALID);
    }

    @Test
    void saysWhoIsOnTheWayToWhat() {
        assertThat(tickets.read(ticket)).hasValue(new Ticket("document", List.of(PLAN, "3"), LENA, NOON.plus(VALID)));
        assertThat(ticket).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void keepsNamesAndIdsApart() {
        var what = List.of(PLAN, "3 Mobilité/Été – ελληνικά", "", PLAN.toUpperCase(Locale.ROOT), "1");

        assertThat(tickets.read(tickets.issue("folder", what, TOMEK, VALID)))
                .hasValueSatisfying(read -> assertThat(read.what()).isEqualTo(what));
    }

    @Test
    void isWorthNothingOnceItsTimeIsOver() {
        assertThat(at(NOON.plus(VALID).minusMillis(1)).read(ticket)).isPresent();
        assertThat(at(NOON.plus(VALID)).read(ticket)).isEmpty();
        assertThat(at(NOON.plus(Duration.ofDays(1))).read(ticket)).isEmpty();
    }

    @Test
    void isWorthNothingWithOneOtherLetter() {
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".split("");
        for (var at = 0; at < ticket.length(); at++) {
            for (var letter : letters) {
                var other = ticket.substring(0, at) + letter + ticket.substring(at + 1);
                if (!other.equals(ticket)) {
                    assertThat(tickets.read(other)).as(other).isEmpty();
                }
            }
        }
    }

    @Test
    void sealsEveryThingThatItSays() {
        var later = at(NOON.plusSeconds(60));
        Stream.of(
                        tickets.issue("media", List.of(PLAN, "3"), LENA, VALID),
                        tickets.issue("document", List.of(OTHER, "3"), LENA, VALID),
                        tickets.issue("document", List.of(PLAN, "4"), LENA, VALID),
                        tickets.issue("document", List.of(PLAN), LENA, VALID),
                        tickets.issue("document", List.of(PLAN, "3", ""), LENA, VALID),
                        tickets.issue("document", List.of(PLAN, "3"), TOMEK, VALID),
                        tickets.issue("document", List.of(PLAN, "3"), LENA, VALID.plusSeconds(1)),
                        later.issue("document", List.of(PLAN, "3"), LENA, VALID))
                .forEach(wanted -> {
                    assertThat(later.read(wanted)).isPresent();
                    assertThat(later.read(under(sealOf(ticket), wanted))).isEmpty();
                    assertThat(later.read(under(sealOf(wanted), ticket))).isEmpty();
                });
        assertThat(tickets.read(under(sealOf(ticket), ticket))).isPresent();
    }

    @Test
    void readsNothingThatIsNotATicket() {
        Stream.of("", "-", "A", ticket + "A", "A" + ticket, ticket.substring(1), ticket + "=", "é", "a".repeat(100_000))
                .forEach(text -> assertThat(tickets.read(text)).isEmpty());
    }

    @Test
    void isNotThatOfAnotherInstallation() {
        assertThat(new Tickets(master("other"), Clock.fixed(NOON, ZoneOffset.UTC)).read(ticket))
                .isEmpty();
    }

    @Test
    void outlivesAChangeOfTheMasterKeyAsLongAsTheFormerOneIsThere() {
        master.addPrimary();

        assertThat(tickets.read(ticket)).isPresent();
        var newer = tickets.issue("document", List.of(PLAN, "3"), LENA, VALID);
        master.dropFormer(Instant.MAX);
        assertThat(tickets.read(ticket)).isEmpty();
        assertThat(tickets.read(newer)).isPresent();
    }

    @Test
    void hasRoomForTwoHundredDocuments() {
        var ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(200).toList();

        assertThat(tickets.read(tickets.issue("chosen", ids, LENA, VALID)))
                .hasValueSatisfying(read -> assertThat(read.what()).isEqualTo(ids));
        assertThatThrownBy(() -> tickets.issue("chosen", Collections.nCopies(600, PLAN), LENA, VALID))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isSealedByAKeyForNothingElse() {
        assertThat(master.derived("one").getFirst())
                .isEqualTo(master.derived("one").getFirst())
                .isNotEqualTo(master.derived("another").getFirst())
                .hasSize(SEAL);
    }

    private Tickets at(Instant now) {
        return new Tickets(master, Clock.fixed(now, ZoneOffset.UTC));
    }

    private MasterKey master(String installation) {
        return new MasterKey(new KeysProperties(folder.resolve(installation + "/master.key")), new KeysInMemory());
    }

    private static byte[] sealOf(String ticket) {
        var bytes = Base64.getUrlDecoder().decode(ticket);
        return Arrays.copyOfRange(bytes, bytes.length - SEAL, bytes.length);
    }

    private static String under(byte[] seal, String ticket) {
        var bytes = Base64.getUrlDecoder().decode(ticket);
        System.arraycopy(seal, 0, bytes, bytes.length - SEAL, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
