package org.twinflow.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.agreements.Agreements;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Upload;
import org.twinflow.mobility.Accommodation;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityType;
import org.twinflow.mobility.NewMobility;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.Transport;
import org.twinflow.notifications.Notice;
import org.twinflow.notifications.NoticeKind;
import org.twinflow.notifications.Notices;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.signatures.NewSignature;
import org.twinflow.signatures.Relation;
import org.twinflow.signatures.SignIn;

/** The proofs that families and leaders fill in once the group is on its way. */
@SpringBootTest
class TravelProofTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Mobilities mobilities;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Documents documents;

    @Autowired
    Agreements agreements;

    @Autowired
    TravelProofs proofs;

    @Autowired
    ParticipantReports reports;

    @Autowired
    Notices notices;

    private World world;

    @BeforeEach
    void aWorld() {
        world = journeys.aWorld();
    }

    @Test
    void declaresGreenTravelAndTicketsForOneAndForTheGroup() throws IOException {
        var journey = journeys.prepared(world);
        journeys.depart(journey, world);
        var mobility = journey.mobility();
        var start = mobilities.get(mobility, reader(world.teacher())).summary().start();
        var byTrain = new GreenTravel(List.of(new Leg(start, "Nantes", "Nea Akti", Means.TRAIN, 2600)), "");
        var byPlane = new GreenTravel(List.of(new Leg(start, "Nantes", "Nea Akti", Means.PLANE, 2200)), "");

        assertThatThrownBy(() -> proofs.declareGreen(journey.dossier(), byPlane, reader(world.mother())))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> proofs.declareGreen(journey.other(), byTrain, reader(world.mother())))
                .isInstanceOf(NotFoundException.class);
        proofs.declareGreen(journey.dossier(), byTrain, reader(world.mother()));
        assertThat(state(journey.dossier(), Paper.M11)).isEqualTo(ItemState.RECEIVED);
        assertThat(pdf(journey.dossier(), Paper.M11)).startsWith("%PDF");
        assertThat(proofs.declareGreen(mobility, byTrain, reader(world.teacher())))
                .isEqualTo(1);
        assertThat(state(journey.other(), Paper.M11)).isEqualTo(ItemState.RECEIVED);
        assertThat(proofs.declareGreen(mobility, byTrain, reader(world.teacher())))
                .isZero();

        assertThat(share(mobility, List.of(journey.dossier(), journey.other()), world.teacher()))
                .isEqualTo(2);
        assertThat(state(journey.other(), Paper.M10)).isEqualTo(ItemState.RECEIVED);
        assertThatThrownBy(() -> share(mobility, List.of(journey.dossier()), world.teacher()))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> share(mobility, List.of(journey.dossier()), world.mother()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void makesTheDataSheetOfTheAgreementAndNotesTheReport() {
        var mobility = mobilities.plan(alone(), reader(world.coordinator()));
        var dossier = journeys.add(mobility, world, world.pupil(), world.mother());
        Map.of(
                        "OUTCOMES", world.pupil(),
                        "TASKS", world.host(),
                        "ASSESSMENT", world.teacher())
                .forEach((section, by) -> agreements.write(dossier, section, 0, section + " in words", reader(by)));
        agreements.write(dossier, "SENDING_CONTACTS", 0, "Marc, mentor\nHélène, emergency", reader(world.teacher()));
        agreements.write(dossier, "HOST_CONTACTS", 0, "Eleni, mentor\nNikos, emergency", reader(world.host()));
        assertThatThrownBy(() -> proofs.fileEuropass(dossier, reader(world.teacher())))
                .isInstanceOf(RefusedException.class);
        sign(dossier, Relation.SENDER, world.teacher());
        sign(dossier, Relation.HOST, world.host());
        sign(dossier, Relation.TRAVELLER, world.pupil());
        sign(dossier, Relation.PARENT, world.mother());

        assertThat(proofs.europass(dossier, reader(world.host())))
                .satisfies(sheet -> assertThat(sheet.mentor()).isEqualTo("Eleni, mentor"))
                .satisfies(sheet -> assertThat(sheet.outcomes()).isEqualTo("OUTCOMES in words"))
                .satisfies(sheet -> assertThat(sheet.hostCountry()).isEqualTo("GR"));
        assertThatThrownBy(() -> proofs.fileEuropass(dossier, reader(world.mother())))
                .isInstanceOf(ForbiddenException.class);
        proofs.fileEuropass(dossier, reader(world.teacher()));
        assertThat(state(dossier, Paper.M08)).isEqualTo(ItemState.RECEIVED);

        assertThatThrownBy(() -> proofs.reportSent(dossier, LocalDate.now(ZoneOffset.UTC), reader(world.mother())))
                .isInstanceOf(InvalidException.class);
        remindsOfTheReport(mobility, dossier);
        journeys.letTimePass(mobility, 20);
        proofs.reportSent(dossier, LocalDate.now(ZoneOffset.UTC), reader(world.mother()));
        assertThat(state(dossier, Paper.M36)).isEqualTo(ItemState.RECEIVED);
        assertThat(reports.of(mobility, reader(world.coordinator())).getFirst().isOwed())
                .isFalse();
    }

    private void remindsOfTheReport(MobilityId mobility, DossierId dossier) {
        var coordinator = reader(world.coordinator());
        assertThat(reports.of(mobility, coordinator)).singleElement().satisfies(line -> {
            assertThat(line.dossier()).isEqualTo(dossier);
            assertThat(line.isOwed()).isTrue();
            assertThat(line.remindedAt()).isNull();
        });
        assertThatThrownBy(() -> reports.remindAll(mobility, reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);

        assertThat(reports.remindAll(mobility, coordinator)).isEqualTo(1);

        assertThat(reports.of(mobility, coordinator).getFirst().remindedAt()).isNotNull();
        assertThat(reports.remindAll(mobility, coordinator)).isZero();
        assertThat(kinds(world.mother())).contains(NoticeKind.REPORT_WANTED);
        assertThat(kinds(world.pupil())).contains(NoticeKind.REPORT_WANTED);
        assertThat(kinds(world.partner())).doesNotContain(NoticeKind.REPORT_WANTED);
    }

    private List<NoticeKind> kinds(PersonId person) {
        return notices.list(reader(person), null, 100, false, Locale.ENGLISH).items().stream()
                .map(Notice::kind)
                .toList();
    }

    private void sign(DossierId dossier, Relation as, PersonId by) {
        var hash = agreements.get(dossier, reader(by), Locale.ENGLISH).hash();
        agreements.sign(dossier, new NewSignature(as, hash, Locale.ENGLISH, SignIn.PAGE), reader(by));
    }

    private int share(MobilityId mobility, List<DossierId> travellers, PersonId by) throws IOException {
        return proofs.shareTickets(
                mobility,
                travellers,
                Upload.of("tickets.pdf"),
                () -> new ByteArrayInputStream(MobilityFixtures.PDF),
                reader(by));
    }

    private ItemState state(DossierId dossier, Paper paper) {
        return journeys.state(dossier, paper, world.teacher());
    }

    private String pdf(DossierId dossier, Paper paper) {
        var document = dossiers.open(dossier, paper, reader(world.mother()));
        try (var content = documents.contentFor(document, world.mother()).stream()) {
            return new String(content.readNBytes(8), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
