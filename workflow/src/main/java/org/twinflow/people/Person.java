package org.twinflow.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Entity
class Person {

    @EmbeddedId
    private PersonId id;

    @Version
    private @Nullable Long lock;

    private String username;
    private String givenName;
    private String familyName;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "school"))
    private @Nullable SchoolId school;

    private String locale;
    private String zone;
    private String passwordHash;
    private Instant passwordChangedAt;

    Person(NewPerson person, String passwordHash, Instant now) {
        this.id = PersonId.next();
        this.username = Usernames.normal(person.username());
        this.givenName = person.givenName().strip();
        this.familyName = person.familyName().strip();
        this.school = person.school();
        this.locale = person.locale().toLanguageTag();
        this.zone = person.zone().getId();
        this.passwordHash = passwordHash;
        this.passwordChangedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        passwordChangedAt = now;
    }

    void makeAnonymous(String name, String nobody, String hash, Instant now) {
        givenName = name;
        familyName = "";
        username = "nobody-" + nobody;
        changePassword(hash, now);
    }

    void settle(Locale newLocale, ZoneId newZone) {
        locale = newLocale.toLanguageTag();
        zone = newZone.getId();
    }

    void moveTo(SchoolId newSchool) {
        school = newSchool;
    }

    String passwordHash() {
        return passwordHash;
    }

    Credentials credentials() {
        return new Credentials(id, username, passwordHash, passwordChangedAt);
    }

    PersonSummary summary() {
        return new PersonSummary(
                id, username, givenName, familyName, school, Locale.forLanguageTag(locale), ZoneId.of(zone));
    }
}
