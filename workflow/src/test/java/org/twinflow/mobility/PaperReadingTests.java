package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.documents.Upload;
import org.twinflow.mobility.PaperCheck.Kind;
import org.twinflow.mobility.PaperCheck.Verdict;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** What people read on papers, and what follows: advice, never a decision. */
class PaperReadingTests extends MobilityScene {

    private static final String PLANTED = "Hortensia Quillfeather";

    @Autowired
    PaperReadings readings;

    @Autowired
    Forecasts forecasts;

    @Autowired
    Submissions submissions;

    @Autowired
    People people;

    private DossierId dossier;
    private MobilityId mobility;
    private LocalDate start;
    private LocalDate end;

    @BeforeEach
    void aPassportThatWasHandedIn() {
        var journey = journeys.prepared(world);
        mobility = journey.mobility();
        dossier = journey.dossier();
        var planned = mobilities.get(mobility, reader(world.teacher())).summary();
        start = planned.start();
        end = planned.end();
        submit(dossier, Paper.M16, "an identity card");
    }

    @Test
    void adviseOnceSomebodyHasReadThePaperAndDecideNothing() {
        assertThat(read(Paper.M16).advice()).isNull();

        state(Paper.M16, identity(end.minusDays(1)), world.mother());

        assertThat(advice(Paper.M16)).isEqualTo("REJECT expiresBeforeReturn");
        assertThat(read(Paper.M16).statedBy()).isNotNull();
        assertThat(journeys.state(dossier, Paper.M16, world.mother())).isEqualTo(ItemState.RECEIVED);
        journeys.accept(dossier, Paper.M16, world.teacher());
        assertThat(journeys.state(dossier, Paper.M16, world.mother())).isEqualTo(ItemState.CHECKED);
    }

    @Test
    void adviseAgainstAConsentThatWasSignedThirteenMonthsBeforeTheReturn() {
        submit(dossier, Paper.M13, "a consent to leave");
        state(Paper.M13, signed("Claire Lambert", end.minusMonths(13)), world.teacher());
        assertThat(advice(Paper.M13)).isEqualTo("REJECT signedTooLongAgo");

        state(Paper.M13, signed("Claire Lambert", end.minusMonths(11)), world.teacher());
        assertThat(advice(Paper.M13)).isEqualTo("PREVALID nothingFound");

        submit(dossier, Paper.M14, "her passport");
        state(Paper.M14, holder("Somebody Else", end), world.teacher());
        assertThat(advice(Paper.M13)).isEqualTo("REJECT signerIsAnother");
        assertThat(check(Paper.M13, Kind.SIGNER).verdict()).isEqualTo(Verdict.ATTENTION);
    }

    @Test
    void adviseAgainstTheCardOfAParent() {
        submit(dossier, Paper.M18, "a health card");
        state(Paper.M18, holder("Claire Other", end.plusYears(1)), world.teacher());
        assertThat(advice(Paper.M18)).isEqualTo("REJECT cardOfAnother");

        state(Paper.M18, holder(people.person(world.pupil()).name(), end.plusYears(1)), world.teacher());
        assertThat(advice(Paper.M18)).isEqualTo("PREVALID nothingFound");
        assertThat(check(Paper.M18, Kind.HOLDER).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void sayWhenThePapersOfOneDossierDisagree() {
        submit(dossier, Paper.M18, "a health card");
        state(Paper.M18, holder("Claire Other", end.plusYears(1)), world.teacher());
        state(Paper.M16, holder(people.person(world.pupil()).name(), end.plusYears(1)), world.teacher());

        assertThat(check(Paper.M16, Kind.SAME_HOLDER).other()).isEqualTo(Paper.M18);
    }

    @Test
    void sayWhenDaysCannotBeRight() {
        state(Paper.M16, new PaperFacts("", "FR", "", end, end.minusYears(3), null, Set.of()), world.teacher());
        assertThat(check(Paper.M16, Kind.DAYS).verdict()).isEqualTo(Verdict.ATTENTION);

        state(Paper.M16, identity(end.plusYears(3)), world.teacher());
        assertThat(check(Paper.M16, Kind.DAYS).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void tellTheSchoolAloneThatAnotherHandedInTheSameFile() {
        var other = journeys.add(
                mobility, world, fixtures.aPerson("pupil", world.france()), fixtures.aPerson("aunt", world.france()));
        submit(other, Paper.M16, "an identity card");

        assertThat(check(Paper.M16, Kind.DUPLICATE).verdict()).isEqualTo(Verdict.ATTENTION);
        assertThat(readings.of(dossier, Paper.M16, reader(world.mother())).checks())
                .extracting(PaperCheck::kind)
                .doesNotContain(Kind.DUPLICATE);

        submit(other, Paper.M16, "the right card");
        assertThat(check(Paper.M16, Kind.DUPLICATE).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void forgetWhatWasReadOnAnEarlierVersion() {
        state(Paper.M16, identity(end.minusDays(1)), world.teacher());
        submit(dossier, Paper.M16, "a newer card");

        assertThat(read(Paper.M16).isStated()).isFalse();
        assertThat(read(Paper.M16).advice()).isNull();
        assertThatThrownBy(() -> readings.state(dossier, Paper.M16, 1, identity(end), reader(world.teacher())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void areWrittenDownByTheFamilyUntilThePaperIsCheckedAndByTheSchoolAlways() {
        journeys.accept(dossier, Paper.M16, world.teacher());

        assertThat(readings.of(dossier, Paper.M16, reader(world.mother())).mayState())
                .isFalse();
        assertThatThrownBy(() -> state(Paper.M16, identity(end), world.mother()))
                .isInstanceOf(ForbiddenException.class);
        state(Paper.M16, identity(end), world.teacher());
    }

    @Test
    void areSeenByThoseWhoMayOpenThePaper() {
        submit(dossier, Paper.M21, "a health form");
        state(Paper.M21, signed("Claire Lambert", start.minusDays(9)), world.teacher());

        assertThat(readings.of(dossier, Paper.M21, reader(world.coordinator()))).isEqualTo(Reading.NONE);
        assertThatThrownBy(() -> state(Paper.M21, PaperFacts.NONE, world.coordinator()))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> readings.of(dossier, Paper.M16, reader(world.partner())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void sayWhatIsWrongWithAnEntry() {
        var wrong = new PaperFacts("x".repeat(161), "ZZ", "", LocalDate.of(202, 1, 1), null, null, Set.of());

        assertThatThrownBy(() -> state(Paper.M16, wrong, world.teacher()))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactlyInAnyOrder("holder", "issuer", "issuedOn"));
    }

    @Test
    void forecastWhosePapersEndTooEarly() {
        assertThat(forecasts.of(mobility, null, reader(world.teacher())).invalid())
                .isEmpty();
        state(Paper.M16, identity(end.plusDays(1)), world.teacher());

        assertThat(forecasts.of(mobility, null, reader(world.teacher())).invalid())
                .isEmpty();
        var moved = forecasts.of(mobility, end.plusDays(2), reader(world.teacher()));
        assertThat(moved.travellers()).isEqualTo(2);
        assertThat(moved.invalid())
                .singleElement()
                .satisfies(invalid -> assertThat(invalid.papers()).containsExactly(Paper.M16));
        assertThat(forecasts
                        .of(mobility, end.plusDays(2), reader(world.partner()))
                        .travellers())
                .isZero();
    }

    @Test
    void keepNamesAndDaysOutOfTheEngine() {
        var until = LocalDate.of(2041, 3, 17);
        state(Paper.M16, holder(PLANTED, until), world.teacher());

        var history = database.queryForList(
                "select coalesce(text_, '') || ' ' || coalesce(text2_, '') from act_hi_dec_in", String.class);
        assertThat(history).noneMatch(text -> text.contains("Quillfeather") || text.contains("2041-03-17"));
    }

    @Test
    void sayWhoSignsAConsent() {
        var items = dossiers.get(dossier, reader(world.mother())).dossier();
        assertThat(item(items, Paper.M12).signedBy()).isEqualTo(SignedBy.TRAVELLER_AND_PARENT);
        assertThat(item(items, Paper.M16).signedBy()).isNull();

        mobilities.changeFacts(
                dossier,
                new TravellerFacts(TravellerKind.PUPIL, true, "FR", false, false, false, true, false, false),
                reader(world.coordinator()));
        assertThat(item(dossiers.get(dossier, reader(world.mother())).dossier(), Paper.M12)
                        .signedBy())
                .isEqualTo(SignedBy.TRAVELLER_AND_BOTH_PARENTS);
    }

    private static ItemSummary item(DossierSummary dossier, Paper paper) {
        return Objects.requireNonNull(dossier.item(paper));
    }

    private PaperFacts identity(LocalDate expires) {
        return new PaperFacts("", "FR", "", expires.minusYears(5), expires, null, Set.of());
    }

    private static PaperFacts holder(String name, @Nullable LocalDate expires) {
        return new PaperFacts(name, "", "", null, expires, null, Set.of());
    }

    private static PaperFacts signed(String signer, LocalDate day) {
        return new PaperFacts("", "", signer, null, null, day, Set.of());
    }

    private void submit(DossierId to, Paper paper, String content) {
        var pdf = ("%PDF-1.4 " + content).getBytes(StandardCharsets.US_ASCII);
        submissions.submit(to, paper, Upload.of("scan.pdf"), new ByteArrayInputStream(pdf), reader(world.teacher()));
    }

    private void state(Paper paper, PaperFacts facts, PersonId by) {
        readings.state(dossier, paper, journeys.version(dossier, paper, by), facts, reader(by));
    }

    private Reading read(Paper paper) {
        return readings.of(dossier, paper, reader(world.teacher()));
    }

    private String advice(Paper paper) {
        var advice = Objects.requireNonNull(read(paper).advice());
        return advice.verdict() + " " + advice.reason();
    }

    private PaperCheck check(Paper paper, Kind kind) {
        return read(paper).checks().stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
