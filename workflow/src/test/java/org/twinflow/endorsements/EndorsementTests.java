package org.twinflow.endorsements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinflow.endorsements.EndorsementCases.PROCESS;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperStatements;
import org.twinflow.mobility.ReturnReason;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.signatures.SignIn;

/** Heads sign the papers of a group for their schools, on every path of the model. */
@SpringBootTest
class EndorsementTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Mobilities mobilities;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Endorsements endorsements;

    @Autowired
    java.util.List<PaperStatements> statements;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    private World world;
    private MobilityId mobility;
    private DossierId group;
    private PersonId spain;
    private PersonId greece;

    @BeforeEach
    void aGroupWhoseSchoolsHaveHeads() {
        world = journeys.aWorld();
        spain = head(world.spain());
        greece = head(world.greece());
        mobility = journeys.prepared(world).mobility();
        group = groupOf(mobility);
    }

    @Test
    void countsThePaperOnceTheHeadsOfAllSchoolsHaveSigned() {
        journeys.submit(group, Paper.M28, world.coordinator());

        assertThat(waiting(Paper.M28)).hasSize(3);
        sign(Paper.M28, world.head());
        assertThat(asked(Paper.M28, world.teacher()).signed()).isEqualTo(1);
        assertThatThrownBy(() -> journeys.accept(group, Paper.M28, world.teacher()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("endorsement.unsigned");
        sign(Paper.M28, spain);
        sign(Paper.M28, greece);

        assertThat(state(Paper.M28)).isEqualTo(ItemState.CHECKED);
        assertThat(asked(Paper.M28, greece).standing()).isEqualTo(Standing.SIGNED);
        assertThat(isRunning(Paper.M28)).isFalse();
        assertThat(told(Paper.M28)).hasSize(3).allMatch(line -> line.startsWith("Signed by"));
        assertThat(told(Paper.M28)).anyMatch(line -> line.contains("for the host school"));
    }

    @Test
    void nameTheSchoolsThatSignThePaperItselfAndWaitForWhoeverLooksForThat() {
        world = journeys.aWorld();
        mobility = journeys.prepared(world).mobility();
        group = groupOf(mobility);
        journeys.submit(group, Paper.M28, world.coordinator());

        assertThat(asked(Paper.M28, world.head()).inInk())
                .extracting(SchoolSummary::id)
                .containsExactlyInAnyOrder(world.spain(), world.greece());
        sign(Paper.M28, world.head());
        assertThat(state(Paper.M28)).isEqualTo(ItemState.RECEIVED);

        journeys.accept(group, Paper.M28, world.teacher());
        assertThat(state(Paper.M28)).isEqualTo(ItemState.CHECKED);
    }

    @Test
    void showsTheHeadOfTheHostThatPaperAloneAndInItsWords() {
        journeys.submit(group, Paper.M27, world.host());
        journeys.submit(group, Paper.M29, world.coordinator());

        var mine = endorsements.of(mobility, reader(greece), Locale.FRENCH);

        assertThat(mine).extracting(Endorsement::paper).containsExactly(Paper.M27);
        assertThat(Objects.requireNonNull(mine.getFirst().toSign()).words())
                .contains(
                        "J’atteste".toLowerCase(Locale.FRENCH), mine.getFirst().hash())
                .doesNotContain("{");
        assertThatThrownBy(() -> dossiers.get(group, reader(greece))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> endorsements.get(asked(Paper.M29, spain).id(), reader(greece), Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> endorsements.get(mine.getFirst().id(), reader(world.mother()), Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
        try (var content = endorsements.content(mine.getFirst().id(), reader(greece))) {
            assertThat(content.stream().readAllBytes()).isEqualTo(MobilityFixtures.PDF);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void goesBackWithTheReasonOfAHeadWhoDoesNotSign() {
        journeys.submit(group, Paper.M29, world.coordinator());
        sign(Paper.M29, world.head());
        assertThatThrownBy(() -> endorsements.refuse(asked(Paper.M29, spain).id(), " ", reader(spain)))
                .isInstanceOf(InvalidException.class);

        endorsements.refuse(asked(Paper.M29, spain).id(), "Nothing is said of the river.", reader(spain));

        assertThat(state(Paper.M29)).isEqualTo(ItemState.REJECTED);
        var back = asked(Paper.M29, world.coordinator());
        assertThat(back.standing()).isEqualTo(Standing.RETURNED);
        assertThat(back.note()).isEqualTo("Nothing is said of the river.");
        assertThat(back.signed()).isZero();
        assertThat(waiting(Paper.M29)).containsExactly("mendPaper");
        assertThat(told(Paper.M29)).anyMatch(line -> line.startsWith("Replaced since"));

        journeys.submit(group, Paper.M29, world.teacher());

        assertThat(waiting(Paper.M29)).containsExactly("signPaper", "signPaper");
        sign(Paper.M29, spain);
        sign(Paper.M29, world.head());
        assertThat(state(Paper.M29)).isEqualTo(ItemState.CHECKED);
    }

    @Test
    void asksAllAnewWhenThePaperIsReplaced() {
        journeys.submit(group, Paper.M28, world.coordinator());
        sign(Paper.M28, world.head());
        var words = Objects.requireNonNull(asked(Paper.M28, spain).toSign()).hash();

        journeys.submit(group, Paper.M28, world.coordinator());

        var again = asked(Paper.M28, world.head());
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.signed()).isZero();
        assertThat(waiting(Paper.M28)).hasSize(3);
        assertThatThrownBy(() -> endorsements.sign(again.id(), words, SignIn.PAGE, Locale.ENGLISH, reader(spain)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("signature.words-changed");

        sign(Paper.M28, world.head());
        sign(Paper.M28, spain);
        sign(Paper.M28, greece);
        journeys.submit(group, Paper.M28, world.coordinator());
        assertThat(state(Paper.M28)).isEqualTo(ItemState.RECEIVED);
        assertThat(waiting(Paper.M28)).hasSize(3);
    }

    @Test
    void letsAHeadTakeASignatureBackUntilTheGroupLeaves() {
        journeys.submit(group, Paper.M27, world.host());
        sign(Paper.M27, greece);
        var signed = asked(Paper.M27, greece);
        assertThat(signed.mayTakeBack()).isTrue();
        assertThatThrownBy(() -> endorsements.takeBack(signed.id(), "No.", SignIn.PAGE, reader(world.host())))
                .isInstanceOf(ForbiddenException.class);

        endorsements.takeBack(signed.id(), "A family has moved.", SignIn.PAGE, reader(greece));

        assertThat(state(Paper.M27)).isEqualTo(ItemState.REJECTED);
        assertThat(waiting(Paper.M27)).containsExactly("mendPaper");
        assertThat(told(Paper.M27)).last().asString().startsWith("Taken back by");
        journeys.submit(group, Paper.M27, world.host());
        assertThat(waiting(Paper.M27)).containsExactly("signPaper");
    }

    @Test
    void stopsAskingWhenTheTeachersSendItBackOrTheHeadDoesWithoutIt() {
        journeys.submit(group, Paper.M29, world.coordinator());
        dossiers.reject(group, Paper.M29, 1, ReturnReason.UNREADABLE, "", reader(world.teacher()));
        assertThat(waiting(Paper.M29)).containsExactly("mendPaper");

        dossiers.waive(group, Paper.M29, "A day trip.", reader(world.head()));

        assertThat(isRunning(Paper.M29)).isFalse();
        assertThat(asked(Paper.M29, world.head()).standing()).isEqualTo(Standing.DROPPED);
        assertThat(asked(Paper.M29, world.head()).toSign()).isNull();
    }

    @Test
    void asksNobodyAnyMoreOnceTheGroupIsGone() {
        journeys.submit(group, Paper.M28, world.coordinator());
        assertThatThrownBy(() -> sign(Paper.M28, world.partner())).isInstanceOf(AssertionError.class);

        processes.cancel("mobility", mobility.toString(), "test");

        assertThat(isRunning(Paper.M28)).isFalse();
        assertThat(asked(Paper.M28, world.head()).standing()).isEqualTo(Standing.DROPPED);
    }

    private DossierId groupOf(MobilityId mobility) {
        return Objects.requireNonNull(
                        mobilities.matrix(mobility, reader(world.coordinator())).ofGroup())
                .id();
    }

    private PersonId head(SchoolId school) {
        var head = fixtures.aPerson("head", school);
        fixtures.grant(head, Role.HEAD, Scope.school(school));
        return head;
    }

    private void sign(Paper paper, PersonId by) {
        var asked = asked(paper, by);
        assertThat(asked.toSign()).isNotNull();
        endorsements.sign(
                asked.id(), Objects.requireNonNull(asked.toSign()).hash(), SignIn.PAGE, Locale.ENGLISH, reader(by));
    }

    private Endorsement asked(Paper paper, PersonId by) {
        return Objects.requireNonNull(
                endorsements.of(group, reader(by), Locale.ENGLISH).get(paper));
    }

    private java.util.List<String> waiting(Paper paper) {
        return tasks.about(asked(paper, world.teacher()).id().toString()).stream()
                .map(task -> task.key())
                .toList();
    }

    private boolean isRunning(Paper paper) {
        return processes.isRunning(PROCESS, asked(paper, world.teacher()).id().toString());
    }

    private java.util.List<String> told(Paper paper) {
        return statements.stream()
                .flatMap(teller -> teller.of(group, Locale.ENGLISH).getOrDefault(paper, java.util.List.of()).stream())
                .map(said -> said.label() + " " + said.text())
                .toList();
    }

    private ItemState state(Paper paper) {
        return journeys.state(group, paper, world.teacher());
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
