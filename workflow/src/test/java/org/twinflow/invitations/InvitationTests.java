package org.twinflow.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Who comes into a project by a link, and who does not. */
@SpringBootTest
class InvitationTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Invitations invitations;

    @Autowired
    Projects projects;

    @Autowired
    People people;

    @Autowired
    JdbcClient rows;

    SchoolId france;
    PersonId coordinator;
    ProjectId project;

    @BeforeEach
    void aProject() {
        france = fixtures.aSchool("FR");
        coordinator = fixtures.aTeacher(france);
        project = fixtures.aProject(coordinator, france);
    }

    @Test
    void bringsATeacherOfAnotherSchoolInOnceAndTheirSchoolWithThem() {
        var secret = invite(Role.TEACHER, null);
        var guest = fixtures.aTeacher(fixtures.aSchool("FI"));
        assertThat(invitations.show(secret).project()).isEqualTo("Rivers that join us");

        assertThat(invitations.accept(secret, fixtures.reader(guest))).isEqualTo(project);

        assertThat(fixtures.reader(guest).teachesIn(project.id())).isTrue();
        assertThat(projects.facts(project).schools())
                .extracting(school -> school.country())
                .containsExactly("FR", "FI");
        var listed = invitations.of(project, fixtures.reader(coordinator)).getFirst();
        assertThat(listed.state()).isEqualTo(InvitationState.ACCEPTED);
        var second = fixtures.aTeacher(fixtures.aSchool("SE"));
        assertThatThrownBy(() -> invitations.accept(secret, fixtures.reader(second)))
                .as("used")
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> invitations.show(secret)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void letsOnlyOneOfManyInWhoFollowALinkAtOnce() throws Exception {
        var secret = invite(Role.TEACHER, null);
        var joined = new AtomicInteger();
        List<Callable<Boolean>> rush = java.util.stream.Stream.generate(() -> fixtures.aTeacher(france))
                .limit(6)
                .map(guest -> (Callable<Boolean>) () -> {
                    try {
                        invitations.accept(secret, fixtures.reader(guest));
                        return joined.incrementAndGet() > 0;
                    } catch (NotFoundException used) {
                        return false;
                    }
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(rush)) {
                done.get();
            }
        }
        assertThat(joined).hasValue(1);
    }

    @Test
    void worksForNobodyOnceItIsRevokedExpiredOrItsGiverHasLeft() {
        var guest = fixtures.reader(fixtures.aTeacher(fixtures.aSchool("FI")));
        var revoked = invite(Role.TEACHER, null);
        var id =
                invitations.of(project, fixtures.reader(coordinator)).getFirst().id();
        invitations.revoke(project, id, fixtures.reader(coordinator));
        assertThatThrownBy(() -> invitations.accept(revoked, guest)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> invitations.revoke(project, id, fixtures.reader(coordinator)))
                .isInstanceOf(RefusedException.class);

        var expired = invite(Role.TEACHER, null);
        rows.sql("update invitation set expires_at = invited_at where secret_hash = :hash")
                .param("hash", Secrets.hash(expired))
                .update();
        assertThatThrownBy(() -> invitations.accept(expired, guest)).isInstanceOf(NotFoundException.class);

        var orphaned = invite(Role.TEACHER, null);
        fixtures.dismiss(project, coordinator);
        assertThatThrownBy(() -> invitations.accept(orphaned, guest)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void cannotBeGuessedAndKeepsNoSecret() {
        var secret = invite(Role.TEACHER, null);
        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(rows.sql("select count(*) from invitation where secret_hash = :secret")
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .isZero();
        for (var guess : List.of("", "a", secret.substring(1), secret + "A", Secrets.hash(secret))) {
            assertThatThrownBy(() -> invitations.show(guess)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void isForTheSchoolItNamesAndForAdults() {
        var spain = fixtures.aSchool("ES");
        var secret = invite(Role.HEAD, spain);
        assertThat(invitations.show(secret).mayRegister())
                .as("a school of others")
                .isFalse();
        var other = fixtures.aTeacher(fixtures.aSchool("FI"));
        assertThatThrownBy(() -> invitations.accept(secret, fixtures.reader(other)))
                .hasMessage("invitations.school.other");
        var pupil = fixtures.aPerson("pupil", spain);
        fixtures.grant(pupil, Role.PUPIL, Scope.school(spain));
        assertThatThrownBy(() -> invitations.accept(secret, fixtures.reader(pupil)))
                .hasMessage("invitations.adults");
        assertThatThrownBy(() -> invitations.register(secret, somebody("", "", "")))
                .hasMessage("invitations.register.not");

        var head = fixtures.aPerson("head", spain);
        invitations.accept(secret, fixtures.reader(head));
        assertThat(fixtures.reader(head).has(Role.HEAD, Scope.project(project.id())))
                .isTrue();
    }

    @Test
    void makesAnAccountOfANewSchoolThatNobodyHasConfirmed() {
        var secret = invite(Role.TEACHER, null);
        assertThatThrownBy(() -> invitations.register(secret, somebody("", "", "XX")))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactly("schoolName", "schoolCity", "country"));
        assertThatThrownBy(() -> invitations.register(secret, somebody("School FR", "Town", "FR")))
                .as("here already")
                .isInstanceOf(InvalidException.class);

        var person = invitations.register(secret, somebody("Ny skole " + UUID.randomUUID(), "Bergen", "NO"));

        var school = java.util.Objects.requireNonNull(people.person(person).school());
        assertThat(people.isConfirmed(school)).isFalse();
        assertThat(fixtures.reader(person).teachesIn(project.id())).isTrue();
        assertThat(fixtures.reader(person).isIn(Scope.school(school)))
                .as("nothing but the project")
                .isFalse();
    }

    @Test
    void makesAnAccountOfTheSchoolOfWhoInvites() {
        var secret = invite(Role.TEACHER, france);
        assertThat(invitations.show(secret).mayRegister()).isTrue();
        var person = invitations.register(secret, somebody("", "", ""));
        assertThat(people.person(person).school()).isEqualTo(france);
    }

    @Test
    void isGivenAndSeenByCoordinatorsAlone() {
        var teacher = fixtures.aTeacher(france);
        fixtures.admit(project, teacher, Role.TEACHER);
        var wanted = new NewInvitation("", Role.TEACHER, null, 14);
        assertThatThrownBy(() -> invitations.invite(project, wanted, fixtures.reader(teacher)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> invitations.of(project, fixtures.reader(teacher)))
                .isInstanceOf(ForbiddenException.class);
        var stranger = fixtures.reader(fixtures.aTeacher(fixtures.aSchool("IT")));
        assertThatThrownBy(() -> invitations.invite(project, wanted, stranger)).isInstanceOf(NotFoundException.class);
        for (var wrong : List.of(
                new NewInvitation("", Role.PUPIL, null, 14),
                new NewInvitation("", Role.ADMINISTRATOR, null, 14),
                new NewInvitation("", Role.TEACHER, null, 31),
                new NewInvitation("", Role.TEACHER, new SchoolId(UUID.randomUUID()), 7))) {
            assertThatThrownBy(() -> invitations.invite(project, wrong, fixtures.reader(coordinator)))
                    .isInstanceOf(InvalidException.class);
        }
        invite(Role.TEACHER, null);
        var id =
                invitations.of(project, fixtures.reader(coordinator)).getFirst().id();
        var elsewhere = fixtures.aTeacher(fixtures.aSchool("IT"));
        var other = fixtures.aProject(elsewhere, france);
        assertThatThrownBy(() -> invitations.revoke(other, id, fixtures.reader(elsewhere)))
                .as("of another project")
                .isInstanceOf(NotFoundException.class);
    }

    private String invite(Role role, @Nullable SchoolId school) {
        return invitations.invite(project, new NewInvitation("guest", role, school, 14), fixtures.reader(coordinator));
    }

    private static Registration somebody(String school, String city, String country) {
        return new Registration(
                "Kari",
                "Nordmann",
                "kari-" + UUID.randomUUID().toString().substring(0, 8),
                "long enough",
                Locale.ENGLISH,
                ZoneId.of("Europe/Oslo"),
                school,
                city,
                country);
    }
}
