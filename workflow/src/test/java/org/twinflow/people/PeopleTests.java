package org.twinflow.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.audit.Audit;
import org.twinflow.audit.AuditEntry;
import org.twinflow.shared.InvalidException;

@SpringBootTest
class PeopleTests {

    @Autowired
    People people;

    @Autowired
    AccessTokens tokens;

    @Autowired
    Audit audit;

    @Autowired
    Fixtures fixtures;

    @Test
    void findsAPersonUnderEverySpellingOfTheUserName() {
        var name = "Zoé." + UUID.randomUUID().toString().substring(0, 8);
        people.enrol(person(name, "long enough"));

        assertThat(people.byUsername(" " + name.toUpperCase(Locale.ROOT))).isPresent();
        assertThatThrownBy(() -> people.enrol(person(name.toUpperCase(Locale.ROOT), "long enough")))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void refusesAShortPassword() {
        assertThatThrownBy(() -> people.enrol(person("short" + UUID.randomUUID(), "short")))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(error -> error.code())
                                .containsExactly("people.password.length"));
    }

    @Test
    void keepsPasswordsAndTokensAsHashesOnly() {
        var ana = fixtures.aPerson("ana", fixtures.aSchool("FR"));
        var username = people.person(ana).username();
        var secret = tokens.issue(ana, "script", TokenScope.READ, Duration.ofDays(30));

        assertThat(people.credentials(username))
                .hasValueSatisfying(found -> assertThat(found.passwordHash()).startsWith("{argon2id}$argon2id$"));
        assertThat(tokens.check(secret))
                .hasValueSatisfying(token -> assertThat(token.person()).isEqualTo(ana));
        assertThat(tokens.check(secret + "x")).isEmpty();
    }

    @Test
    void givesAnotherPasswordToWhoHasForgottenTheirs() {
        var ana = fixtures.aPerson("ana", fixtures.aSchool("FR"));
        var username = people.person(ana).username();
        var before = people.credentials(username).orElseThrow();
        var administrator = fixtures.anAdministrator();

        assertThatThrownBy(() -> people.givePassword(ana, "short", administrator))
                .isInstanceOf(InvalidException.class);
        people.givePassword(ana, "another staple", administrator);

        var after = people.credentials(username).orElseThrow();
        assertThat(after.passwordHash()).isNotEqualTo(before.passwordHash());
        assertThat(after.passwordChangedAt()).isAfter(before.passwordChangedAt());
        assertThat(audit.latest(null, "password.changed", "person:" + ana, 1, fixtures.reader(administrator))
                        .items())
                .singleElement()
                .extracting(AuditEntry::who)
                .isEqualTo(administrator);
    }

    @Test
    void forgetsARevokedToken() {
        var ana = fixtures.aPerson("ana", fixtures.aSchool("FR"));
        var secret = tokens.issue(ana, "script", TokenScope.WRITE, Duration.ofDays(1));

        tokens.revoke(tokens.of(ana).getFirst().id(), ana);

        assertThat(tokens.check(secret)).isEmpty();
    }

    private static NewPerson person(String username, String password) {
        return new NewPerson(username, "Zoé", "Åström", null, Locale.FRENCH, ZoneId.of("Europe/Paris"), password);
    }
}
