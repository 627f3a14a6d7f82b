package org.twinflow.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.mobility.Accommodation;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityType;
import org.twinflow.mobility.NewMobility;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.Transport;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.signatures.NewSignature;
import org.twinflow.signatures.Relation;
import org.twinflow.signatures.SignIn;

/** How a learning agreement comes about: written by several, signed by all, opened again by a change. */
@SpringBootTest
class AgreementTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Mobilities mobilities;

    @Autowired
    Agreements agreements;

    private World world;
    private MobilityId mobility;
    private DossierId dossier;

    @BeforeEach
    void aPupilWhoGoesAlone() {
        world = journeys.aWorld();
        mobility = mobilities.plan(alone(), reader(world.coordinator()));
        dossier = journeys.add(mobility, world, world.pupil(), world.mother());
    }

    @Test
    void isSeenByThoseWhoHaveAPartInItOnly() {
        assertThat(get(world.teacher()).parties().sends()).isEqualTo(world.france());
        assertThat(get(world.host()).parties().hosts()).isTrue();
        assertThat(get(world.pupil()).as()).containsExactly(Relation.TRAVELLER);
        assertThat(get(world.mother()).as()).containsExactly(Relation.PARENT, Relation.GUARDIAN);
        assertThat(agreements.of(mobility, reader(world.host()), Locale.ENGLISH))
                .singleElement()
                .satisfies(line -> assertThat(line.missing()).hasSize(4));
        for (var stranger : List.of(world.partner(), fixtures.aTeacher(world.greece()))) {
            assertThatThrownBy(() -> get(stranger)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> write("TASKS", 0, "Anything", world.partner())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void isWrittenByTheTravellerAndBothSchoolsButEachNamesItsOwnContacts() {
        write("OUTCOMES", 0, "She orders a meal in Greek.", world.pupil());
        write("OUTCOMES", 1, "She orders a meal in Greek, politely.", world.host());
        assertThat(write("OUTCOMES", 2, "She orders a meal in Greek, politely.", world.teacher()))
                .isEqualTo(2);

        assertThatThrownBy(() -> write("HOST_CONTACTS", 0, "Marc, mentor", world.teacher()))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> write("OUTCOMES", 2, "Nothing", world.mother()))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> write("DAY-2027-01-01", 0, "Nothing", world.teacher()))
                .isInstanceOf(NotFoundException.class);
        assertThat(agreements.history(dossier, "OUTCOMES", reader(world.mother())))
                .extracting(edition -> edition.by().id(), Edition::version)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(world.host(), 2L),
                        org.assertj.core.groups.Tuple.tuple(world.pupil(), 1L));
    }

    @Test
    void tellsWhoWritesAtTheSameMomentAndLosesNothingOfEither() {
        agreements.writing(dossier, "TASKS", reader(world.host()));
        assertThat(get(world.teacher()).section("TASKS").writers())
                .singleElement()
                .satisfies(writer -> assertThat(writer.id()).isEqualTo(world.host()));
        assertThat(get(world.host()).section("TASKS").writers()).isEmpty();

        write("TASKS", 0, "Lessons in the morning.", world.host());
        assertThatThrownBy(() -> write("TASKS", 0, "Lessons in the afternoon.", world.teacher()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("agreement.conflict");
                    assertThat(refused.arguments()).hasSize(1);
                });
        assertThat(get(world.teacher()).section("TASKS").words()).isEqualTo("Lessons in the morning.");
    }

    @Test
    void isSignedOnlyOnceAllOfItIsThereAndInTheWordsThatWereShown() {
        assertThat(get(world.teacher()).faults()).contains("agreement.fault.empty", "agreement.fault.host-contacts");
        assertThatThrownBy(() -> sign(Relation.SENDER, world.teacher())).isInstanceOf(RefusedException.class);
        fill();
        write("HOST_CONTACTS", 1, "Eleni, mentor\nMARC , emergency", world.host());
        assertThat(get(world.teacher()).faults()).containsExactly("agreement.fault.same-person");
        write("HOST_CONTACTS", 2, "Eleni, mentor\nNikos, emergency", world.host());

        assertThatThrownBy(() -> sign(Relation.HOST, world.teacher()))
                .isInstanceOf(org.twinflow.shared.InvalidException.class);
        var old = get(world.teacher()).hash();
        write("OUTCOMES", 1, "Other words.", world.pupil());
        var signature = new NewSignature(Relation.SENDER, old, Locale.ENGLISH, SignIn.PAGE);
        assertThatThrownBy(() -> agreements.sign(dossier, signature, reader(world.teacher())))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("signature.words-changed"));
    }

    @Test
    void becomesThePaperOnceAllHaveSignedAndIsOpenAgainAfterAChange() {
        fill();
        sign(Relation.SENDER, world.teacher());
        sign(Relation.HOST, world.host());
        sign(Relation.TRAVELLER, world.pupil());
        assertThat(get(world.mother()).isAgreed()).isFalse();
        agreements.sign(
                dossier,
                new NewSignature(
                        Relation.PARENT,
                        agreements
                                .get(dossier, reader(world.mother()), Locale.FRENCH)
                                .hash(),
                        Locale.FRENCH,
                        SignIn.PAGE),
                reader(world.mother()));
        assertThat(get(world.mother()).isAgreed()).isTrue();
        awaitState(ItemState.RECEIVED);
        journeys.accept(dossier, Paper.M03, world.teacher());
        assertThat(get(world.teacher()).as()).isEmpty();

        write("OUTCOMES", 1, "She orders two meals in Greek.", world.host());

        var open = get(world.teacher());
        assertThat(open.isAgreed()).isFalse();
        assertThat(open.missing()).hasSize(4);
        assertThat(Objects.requireNonNull(open.changes()).changes()).isEqualTo(1);
        assertThat(journeys.state(dossier, Paper.M03, world.teacher())).isEqualTo(ItemState.MISSING);
        assertThat(open.signatures()).hasSize(4).noneMatch(given -> given.counts());

        write("OUTCOMES", 2, "She orders a meal in Greek.", world.teacher());
        assertThat(get(world.teacher()).isAgreed()).isTrue();
        assertThat(get(world.teacher()).isReopened()).isFalse();
    }

    private void awaitState(ItemState state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> journeys.state(dossier, Paper.M03, world.teacher()) == state);
    }

    private void fill() {
        write("OUTCOMES", 0, "She orders a meal in Greek.", world.pupil());
        write("TASKS", 0, "Lessons in the morning, a diary in the afternoon.", world.host());
        write("ASSESSMENT", 0, "Her teacher of languages marks the diary.", world.teacher());
        write("SENDING_CONTACTS", 0, "Marc, mentor\nHélène, emergency", world.teacher());
        write("HOST_CONTACTS", 0, "Eleni, mentor\nNikos, emergency", world.host());
    }

    private long write(String section, long version, String words, PersonId by) {
        return agreements.write(dossier, section, version, words, reader(by));
    }

    private void sign(Relation as, PersonId by) {
        var signature = new NewSignature(as, get(by).hash(), Locale.ENGLISH, SignIn.PAGE);
        agreements.sign(dossier, signature, reader(by));
    }

    private AgreementDetails get(PersonId by) {
        return agreements.get(dossier, reader(by), Locale.ENGLISH);
    }

    private NewMobility alone() {
        journeys.around(world.project(), world.coordinator());
        var start = LocalDate.now(ZoneOffset.UTC).plusDays(100);
        return new NewMobility(
                world.project(),
                "A spring in Nea Akti",
                "Nea Akti",
                world.greece(),
                List.of(world.france()),
                Set.of(world.france()),
                start,
                start.plusDays(20),
                2,
                MobilityType.IND_S,
                Transport.TRAIN,
                true,
                Accommodation.FAMILY,
                Set.of(world.teacher()));
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
