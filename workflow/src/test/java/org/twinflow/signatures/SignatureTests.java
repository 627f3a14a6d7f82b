package org.twinflow.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityChanges;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperMark;
import org.twinflow.mobility.PaperReadings;
import org.twinflow.mobility.TravellerFacts;
import org.twinflow.mobility.TravellerKind;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Families and travellers sign on a telephone; what they signed stays as it was. */
@SpringBootTest
class SignatureTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Mobilities mobilities;

    @Autowired
    MobilityChanges changes;

    @Autowired
    Signatures signatures;

    @Autowired
    PaperReadings readings;

    @Autowired
    SignatureStatements statements;

    @Autowired
    JdbcTemplate database;

    private World world;
    private MobilityId mobility;
    private DossierId dossier;
    private PersonId father;

    @BeforeEach
    void aJourneyThatAsksForPapers() {
        world = journeys.aWorld();
        var prepared = journeys.prepared(world);
        mobility = prepared.mobility();
        dossier = prepared.dossier();
        father = fixtures.aPerson("father", world.france());
        fixtures.grant(father, Role.GUARDIAN, Scope.dossier(dossier.id()));
    }

    @Test
    void handsInAPaperOnceAParentHasSigned() {
        sign(Paper.M38, Relation.PARENT, world.mother(), Locale.FRENCH);

        await().atMost(Duration.ofSeconds(20)).until(() -> state(Paper.M38) == ItemState.RECEIVED);
        var signing = signing(Paper.M38, world.mother());
        assertThat(signing.isComplete()).isTrue();
        assertThat(signing.maySign()).isFalse();
        var signed = signing.signatures().getFirst();
        assertThat(signed.words()).contains("J’ai lu", "Spring in Nea Akti").doesNotContain("{");
        assertThat(signed.hash()).isEqualTo(Consent.hash(signed.words()));
        assertThat(signed.language()).isEqualTo("fr");
        assertThat(signed.means()).isEqualTo(SignIn.PAGE);
        assertThat(statements.of(dossier, Locale.ENGLISH).get(Paper.M38))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.label()).isEqualTo("Signed by");
                    assertThat(said.text()).contains("parent", "signed in with a password");
                });
    }

    @Test
    void waitsForPupilAndParentWhereBothSign() {
        assertThat(signing(Paper.M24, world.pupil()).as()).containsExactly(Relation.TRAVELLER);
        sign(Paper.M24, Relation.TRAVELLER, world.pupil(), Locale.ENGLISH);
        assertThat(signing(Paper.M24, world.mother()).missing()).isEqualTo(new Signers(1, false));
        assertThat(signing(Paper.M38, world.pupil()).maySign()).isFalse();
        assertThat(state(Paper.M24)).isEqualTo(ItemState.MISSING);

        sign(Paper.M24, Relation.GUARDIAN, world.mother(), Locale.FRENCH);

        await().atMost(Duration.ofSeconds(20)).until(() -> state(Paper.M24) == ItemState.RECEIVED);
    }

    @Test
    void asksBothParentsWhenTheSchoolKnowsThatTheyDisagree() {
        mobilities.changeFacts(
                dossier,
                new TravellerFacts(TravellerKind.PUPIL, true, "FR", false, false, false, true, false, false),
                reader(world.teacher()));

        sign(Paper.M12, Relation.TRAVELLER, world.pupil(), Locale.FRENCH);
        sign(Paper.M12, Relation.PARENT, world.mother(), Locale.FRENCH);
        assertThat(signing(Paper.M12, father).isComplete()).isFalse();
        sign(Paper.M12, Relation.PARENT, father, Locale.ENGLISH);

        assertThat(signing(Paper.M12, father).isComplete()).isTrue();
        assertThat(signatures.isIntact(dossier, reader(father))).isTrue();
    }

    @Test
    void tellWhatWasSignedSoThatNobodyReadsItOffThePaper() {
        sign(Paper.M23, Relation.TRAVELLER, world.pupil(), Locale.ENGLISH);
        sign(Paper.M23, Relation.PARENT, world.mother(), Locale.FRENCH);

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        readings.of(dossier, Paper.M23, reader(world.teacher())).statedBy() != null);
        var facts = readings.of(dossier, Paper.M23, reader(world.teacher())).facts();
        var parent = signing(Paper.M23, world.mother()).signatures().getLast();
        assertThat(facts.signer()).isEqualTo(parent.signer().name());
        assertThat(facts.signedOn()).isNotNull();
        assertThat(facts.marks()).containsExactlyInAnyOrder(PaperMark.MEDIUM, PaperMark.DURATION, PaperMark.PURPOSE);
    }

    @Test
    void asksForThePaperAgainWhenAParentTakesTheSignatureBack() {
        sign(Paper.M23, Relation.PARENT, world.mother(), Locale.ENGLISH);
        sign(Paper.M23, Relation.TRAVELLER, world.pupil(), Locale.ENGLISH);
        await().atMost(Duration.ofSeconds(20)).until(() -> state(Paper.M23) == ItemState.RECEIVED);
        journeys.accept(dossier, Paper.M23, world.teacher());

        signatures.takeBack(dossier, Paper.M23, SignIn.PAGE, reader(world.mother()));

        assertThat(state(Paper.M23)).isEqualTo(ItemState.MISSING);
        var signing = signing(Paper.M23, world.mother());
        assertThat(signing.signatures().getFirst().takenBackAt()).isNotNull();
        assertThat(signing.maySign()).isTrue();
        assertThat(signing.mayTakeBack()).isFalse();
        assertThatThrownBy(() -> signatures.takeBack(dossier, Paper.M24, SignIn.PAGE, reader(world.mother())))
                .isInstanceOf(ForbiddenException.class);
        sign(Paper.M23, Relation.PARENT, world.mother(), Locale.ENGLISH);
        assertThat(signing(Paper.M23, world.mother()).isComplete()).isTrue();
    }

    @Test
    void showsASignatureAsOutdatedOnceTheDaysHaveMoved() {
        sign(Paper.M12, Relation.PARENT, world.mother(), Locale.ENGLISH);
        var planned = mobilities.get(mobility, reader(world.teacher())).summary();

        changes.move(mobility, planned.start(), planned.end().plusDays(1), "A strike", reader(world.coordinator()));

        assertThat(signing(Paper.M12, world.mother()).signatures().getFirst().current())
                .isFalse();
        assertThat(signing(Paper.M12, world.mother()).maySign()).isTrue();
        changes.move(mobility, planned.start(), planned.end(), "No strike", reader(world.coordinator()));
        assertThat(signing(Paper.M12, world.mother()).counting()).hasSize(1);
    }

    @Test
    void refusesWhatIsNotOnesOwnToSign() {
        var hash = signing(Paper.M12, world.mother()).hash();
        var wanted = new NewSignature(Relation.PARENT, hash, Locale.ENGLISH, SignIn.PAGE);
        assertThatThrownBy(() -> signatures.sign(dossier, Paper.M12, wanted, reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> signatures.sign(dossier, Paper.M12, wanted, reader(world.pupil())))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> signatures.sign(dossier, Paper.M12, wanted, reader(world.partner())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signatures.sign(
                        dossier,
                        Paper.M12,
                        new NewSignature(Relation.PARENT, "0", Locale.ENGLISH, SignIn.PAGE),
                        reader(world.mother())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> signing(Paper.M13, world.mother())).isInstanceOf(NotFoundException.class);
        assertThat(signing(Paper.M12, world.mother()).signatures()).isEmpty();
    }

    @Test
    void noticesARowThatSomebodyChangedInTheDatabase() {
        sign(Paper.M38, Relation.PARENT, world.mother(), Locale.ENGLISH);
        sign(Paper.M12, Relation.PARENT, world.mother(), Locale.ENGLISH);
        assertThat(signatures.isIntact(dossier, reader(world.mother()))).isTrue();

        changeARow();
    }

    /** Where the database does not keep it from being changed, it is seen afterwards. */
    void changeARow() {
        database.update("update signature set relation = 'GUARDIAN' where dossier = ? and place = 1", dossier.id());

        assertThat(signatures.isIntact(dossier, reader(world.mother()))).isFalse();
    }

    DossierId dossier() {
        return dossier;
    }

    private void sign(Paper paper, Relation relation, PersonId by, Locale language) {
        var hash = signatures.of(dossier, paper, reader(by), language).hash();
        signatures.sign(dossier, paper, new NewSignature(relation, hash, language, SignIn.PAGE), reader(by));
    }

    private Signing signing(Paper paper, PersonId by) {
        return signatures.of(dossier, paper, reader(by), Locale.ENGLISH);
    }

    private ItemState state(Paper paper) {
        return journeys.state(dossier, paper, world.teacher());
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
