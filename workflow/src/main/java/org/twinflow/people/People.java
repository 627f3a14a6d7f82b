package org.twinflow.people;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Knows the persons and the schools. */
@Service
@Transactional
public class People {

    /** NIST SP 800-63B asks for eight; a passphrase of pupils has three words. */
    public static final int SHORTEST_PASSWORD = 10;

    private static final int LONGEST_PASSWORD = 128;
    private static final int LONGEST_NAME = 100;

    private final PersonRepository persons;
    private final SchoolRepository schools;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            PersonRepository persons,
            SchoolRepository schools,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.schools = schools;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a school that whoever calls vouches for. */
    public SchoolId openSchool(NewSchool school) {
        return schools.save(new School(school, true)).summary().id();
    }

    /** Adds a school that somebody has only told of; until it is confirmed, its people found no project. */
    public SchoolId noteSchool(NewSchool school) {
        return schools.save(new School(school, false)).summary().id();
    }

    /** Vouches for a school; whoever calls has decided that this one may. */
    public void confirmSchool(SchoolId id) {
        schools.findById(id).orElseThrow(() -> new NotFoundException(id)).confirm();
    }

    @Transactional(readOnly = true)
    public boolean isConfirmed(SchoolId id) {
        return schools.findById(id).map(School::isConfirmed).orElse(false);
    }

    /** Adds a person; a taken or unfit name or password is answered with {@link InvalidException}. */
    public PersonId enrol(NewPerson person) {
        check(person);
        var hash = passwords.encode(person.password());
        var enrolled = persons.save(new Person(person, String.valueOf(hash), clock.instant()))
                .summary();
        events.publishEvent(new PersonEnrolled(enrolled.id()));
        return enrolled.id();
    }

    /** Gives a person another password, once the present one has been shown. */
    public void changePassword(PersonId id, String present, String wanted) {
        var person = find(id);
        if (!passwords.matches(present, person.passwordHash())) {
            throw new InvalidException(FieldError.of("present", "people.password.wrong"));
        }
        change(person, wanted, id);
    }

    /** Gives a person who has forgotten theirs another password; whoever calls has decided that this one may. */
    public void givePassword(PersonId id, String wanted, PersonId by) {
        change(find(id), wanted, by);
    }

    private void change(Person person, String wanted, PersonId by) {
        checkPassword(wanted);
        person.changePassword(String.valueOf(passwords.encode(wanted)), clock.instant());
        events.publishEvent(new PasswordChanged(person.summary().id(), by));
    }

    /**
     * Takes the name and the way in from a person who is needed no more; what they did stays, by nobody in particular.
     *
     * @param name what they are called from now on, such as "Pupil"
     */
    public void makeAnonymous(PersonId id, String name, PersonId by) {
        var person = find(id);
        var nobody = UUID.randomUUID().toString();
        person.makeAnonymous(name, nobody, String.valueOf(passwords.encode(nobody)), clock.instant());
        events.publishEvent(new PasswordChanged(id, by));
    }

    /** From now on the person is of that school; the feature that leads the move has seen to the rest. */
    public void moveTo(PersonId id, SchoolId school) {
        school(school);
        find(id).moveTo(school);
    }

    public void settle(PersonId id, Locale locale, ZoneId zone) {
        find(id).settle(locale, zone);
    }

    @Transactional(readOnly = true)
    public PersonSummary person(PersonId id) {
        return find(id).summary();
    }

    @Transactional(readOnly = true)
    public List<PersonSummary> persons(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? List.of()
                : persons.findByIdIn(ids).stream().map(Person::summary).toList();
    }

    @Transactional(readOnly = true)
    public Optional<PersonSummary> byUsername(String username) {
        return persons.findByUsername(Usernames.normal(username)).map(Person::summary);
    }

    @Transactional(readOnly = true)
    public List<PersonSummary> named(String words, int most) {
        return persons.named(words.strip().toLowerCase(Locale.ROOT), Limit.of(most)).stream()
                .map(Person::summary)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<PersonSummary> of(SchoolId school) {
        return persons.findBySchoolOrderByFamilyNameAscGivenNameAsc(school).stream()
                .map(Person::summary)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Credentials> credentials(String username) {
        return persons.findByUsername(Usernames.normal(username)).map(Person::credentials);
    }

    @Transactional(readOnly = true)
    public SchoolSummary school(SchoolId id) {
        return schools.findById(id).orElseThrow(() -> new NotFoundException(id)).summary();
    }

    @Transactional(readOnly = true)
    public List<SchoolSummary> schools() {
        return schools.findAllByOrderByCountryAscNameAsc().stream()
                .map(School::summary)
                .toList();
    }

    /** Whether nobody has an account yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return persons.count() == 0;
    }

    private void check(NewPerson person) {
        var username = Usernames.normal(person.username());
        if (!username.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,63}")) {
            throw new InvalidException(FieldError.of("username", "people.username.form"));
        }
        if (persons.findByUsername(username).isPresent()) {
            throw new InvalidException(FieldError.of("username", "people.username.taken"));
        }
        if (person.givenName().isBlank() || person.givenName().length() > LONGEST_NAME) {
            throw new InvalidException(FieldError.of("givenName", "people.name.form", LONGEST_NAME));
        }
        if (person.familyName().length() > LONGEST_NAME) {
            throw new InvalidException(FieldError.of("familyName", "people.name.form", LONGEST_NAME));
        }
        checkPassword(person.password());
    }

    private static void checkPassword(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new InvalidException(
                    FieldError.of("password", "people.password.length", SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
    }

    private Person find(PersonId id) {
        return persons.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
