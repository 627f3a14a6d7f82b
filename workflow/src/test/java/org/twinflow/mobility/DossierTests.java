package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.twinflow.mobility.MobilityFixtures.PDF;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.audit.AuditEntry;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Upload;
import org.twinflow.mobility.MobilityFixtures.Prepared;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.TooLargeException;

/** What becomes of a paper, and who may touch it. */
@SpringBootTest
class DossierTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Mobilities mobilities;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Submissions submissions;

    @Autowired
    DossierBooks books;

    @Autowired
    PaperNames names;

    @Autowired
    Documents documents;

    @Autowired
    Audit audit;

    private World world;
    private Prepared journey;

    @BeforeEach
    void aJourney() {
        world = journeys.aWorld();
        journey = journeys.prepared(world);
    }

    @Test
    void takesAPaperFromTheFamilyAndKeepsItsStory() {
        journeys.submit(journey.dossier(), Paper.M16, world.mother());
        dossiers.reject(
                journey.dossier(), Paper.M16, 1, ReturnReason.UNREADABLE, "Bitte flach", reader(world.teacher()));
        journeys.submit(journey.dossier(), Paper.M16, world.mother());
        journeys.accept(journey.dossier(), Paper.M16, world.teacher());

        var view = dossiers.get(journey.dossier(), reader(world.mother())).paper(Paper.M16);
        assertThat(view.item().state()).isEqualTo(ItemState.CHECKED);
        assertThat(view.item().version()).isEqualTo(2);
        assertThat(view.history())
                .extracting(ItemEvent::kind)
                .containsExactly(
                        ItemEvent.Kind.CHECKED,
                        ItemEvent.Kind.RECEIVED,
                        ItemEvent.Kind.REJECTED,
                        ItemEvent.Kind.RECEIVED,
                        ItemEvent.Kind.ASKED);
        assertThat(view.history().get(2).reason()).isEqualTo(ReturnReason.UNREADABLE);
    }

    @Test
    void keepsPapersFromOtherFamiliesSchoolsAndAdministrators() {
        journeys.submit(journey.dossier(), Paper.M16, world.mother());
        var other = dossiers.get(journey.other(), reader(world.teacher()));

        for (var nobody : List.of(world.partner(), world.host(), fixtures.anAdministrator())) {
            assertThatThrownBy(() -> dossiers.open(journey.dossier(), Paper.M16, reader(nobody)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> journeys.submit(journey.dossier(), Paper.M16, nobody))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> books.prepare(journey.dossier(), reader(nobody)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(other.dossier().id()).isEqualTo(journey.other());
        assertThatThrownBy(() -> journeys.submit(journey.other(), Paper.M16, world.mother()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> dossiers.open(journey.dossier(), Paper.M16, reader(world.pupil())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void notesWhoWasAfterADossierAndNobodyWhoMaySeeIt() {
        var partner = reader(world.partner());
        assertThatThrownBy(() -> dossiers.get(journey.dossier(), partner)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.prepare(journey.dossier(), reader(world.host())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> dossiers.open(journey.dossier(), Paper.M16, reader(world.pupil())))
                .isInstanceOf(ForbiddenException.class);
        dossiers.get(journey.dossier(), reader(world.mother()));
        mobilities.matrix(journey.mobility(), partner);

        var administrator = reader(fixtures.anAdministrator());
        await().untilAsserted(() -> assertThat(
                        audit.latest(null, "attempt.refused", "dossier:" + journey.dossier(), 10, administrator)
                                .items())
                .extracting(AuditEntry::who)
                .containsExactlyInAnyOrder(world.partner(), world.host(), world.pupil()));
        assertThat(audit.latest(null, "attempt.", "dossier:" + journey.other(), 10, administrator)
                        .items())
                .isEmpty();
    }

    @Test
    void opensMedicalPapersToThoseWhoAreNamedOnly() {
        journeys.submit(journey.dossier(), Paper.M21, world.mother());
        var document = dossiers.open(journey.dossier(), Paper.M21, reader(world.teacher()));

        assertThatThrownBy(() -> dossiers.open(journey.dossier(), Paper.M21, reader(world.coordinator())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> dossiers.accept(journey.dossier(), Paper.M21, 1, null, reader(world.coordinator())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> documents.get(document, reader(world.coordinator())))
                .isInstanceOf(NotFoundException.class);
        assertThat(dossiers.get(journey.dossier(), reader(world.coordinator()))
                        .paper(Paper.M21)
                        .item()
                        .state())
                .isEqualTo(ItemState.RECEIVED);
    }

    @Test
    void opensMedicalPapersToOthersOnceTheyAreNamed() {
        journeys.submit(journey.dossier(), Paper.M21, world.mother());
        var document = dossiers.open(journey.dossier(), Paper.M21, reader(world.teacher()));

        mobilities.nameSealedReaders(journey.mobility(), Set.of(world.coordinator()), reader(world.coordinator()));

        assertThat(documents.get(document, reader(world.coordinator())).id()).isEqualTo(document);
        assertThatThrownBy(() -> documents.get(document, reader(world.teacher())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> dossiers.open(journey.dossier(), Paper.M21, reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void writesDownEveryReading() throws Exception {
        journeys.submit(journey.dossier(), Paper.M21, world.mother());
        var document = dossiers.open(journey.dossier(), Paper.M21, reader(world.teacher()));

        try (var content = documents.content(document, null, reader(world.teacher()))) {
            assertThat(content.stream().readAllBytes()).isEqualTo(PDF);
        }

        assertThat(audit.latest(null, "document.read", "document:" + document, 5, reader(fixtures.anAdministrator()))
                        .items())
                .hasSize(1);
    }

    @Test
    void refusesWhatIsNoPaper() {
        assertThatThrownBy(() -> submit(new ByteArrayInputStream(new byte[0]))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() ->
                        submit(new ByteArrayInputStream("MZ this is a program".getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> submit(tooLong())).isInstanceOf(TooLargeException.class);

        assertThat(journeys.state(journey.dossier(), Paper.M16, world.mother())).isEqualTo(ItemState.MISSING);
        journeys.submit(journey.dossier(), Paper.M16, world.mother());
    }

    @Test
    void letsOneHandUploadAtATime() {
        dossiers.beginUpload(journey.dossier(), Paper.M16, reader(world.mother()));

        assertThatThrownBy(() -> journeys.submit(journey.dossier(), Paper.M16, world.mother()))
                .isInstanceOf(RefusedException.class);
        dossiers.endUpload(journey.dossier(), Paper.M16);
        journeys.submit(journey.dossier(), Paper.M16, world.mother());
        journeys.submit(journey.dossier(), Paper.M16, world.mother());
        assertThat(journeys.version(journey.dossier(), Paper.M16, world.mother()))
                .isEqualTo(2);
    }

    @Test
    void decidesOnWhatWasLookedAt() {
        journeys.submit(journey.dossier(), Paper.M16, world.mother());
        journeys.submit(journey.dossier(), Paper.M16, world.mother());

        assertThatThrownBy(() -> dossiers.accept(journey.dossier(), Paper.M16, 1, null, reader(world.teacher())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> dossiers.accept(journey.dossier(), Paper.M12, 0, null, reader(world.teacher())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> dossiers.accept(
                        journey.dossier(),
                        Paper.M16,
                        2,
                        MobilityFixtures.aGroup(world).start(),
                        reader(world.teacher())))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> dossiers.reject(
                        journey.dossier(), Paper.M16, 2, ReturnReason.OTHER, " ", reader(world.teacher())))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> dossiers.accept(journey.dossier(), Paper.M16, 2, null, reader(world.mother())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void letsTheHeadDoWithoutAPaperButNeverWithoutBothParents() {
        mobilities.changeFacts(
                journey.dossier(),
                new TravellerFacts(TravellerKind.PUPIL, true, "FR", false, false, true, false, false, false),
                reader(world.coordinator()));

        dossiers.waive(journey.dossier(), Paper.M24, "Signed last year.", reader(world.head()));

        assertThat(journeys.state(journey.dossier(), Paper.M24, world.mother())).isEqualTo(ItemState.WAIVED);
        assertThatThrownBy(() -> dossiers.waive(journey.dossier(), Paper.M39, "Reason", reader(world.head())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> dossiers.waive(journey.dossier(), Paper.M23, "Reason", reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void bindsTheDossierIntoOnePdf() throws Exception {
        journeys.complete(journey.dossier(), world);
        var out = new ByteArrayOutputStream();

        books.write(books.prepare(journey.dossier(), reader(world.mother())), out);

        assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void namesEveryPaperInBothLanguages() {
        for (var paper : Paper.values()) {
            for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                assertThat(names.name(paper, locale)).doesNotStartWith("paper.");
                assertThat(names.rule(paper, locale)).doesNotStartWith("paper.");
            }
        }
        assertThat(names.name(Paper.M12, Locale.FRENCH)).isEqualTo("Autorisation parentale");
    }

    private void submit(InputStream content) {
        submissions.submit(journey.dossier(), Paper.M16, Upload.of("scan.pdf"), content, reader(world.mother()));
    }

    /** A PDF by its beginning that goes on for longer than a paper may. */
    private static InputStream tooLong() {
        return new java.io.SequenceInputStream(new ByteArrayInputStream(PDF), new InputStream() {

            private long left = Submissions.LIMIT;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        });
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
