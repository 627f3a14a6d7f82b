package org.twinflow.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.scuba.data.Gender;
import org.jmrtd.lds.icao.MRZInfo;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.documents.Upload;
import org.twinflow.mobility.Accommodation;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityType;
import org.twinflow.mobility.NewMobility;
import org.twinflow.mobility.NewParticipant;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperFacts;
import org.twinflow.mobility.PaperReadings;
import org.twinflow.mobility.ReturnReason;
import org.twinflow.mobility.Submissions;
import org.twinflow.mobility.Transport;
import org.twinflow.mobility.TravellerFacts;
import org.twinflow.mobility.TravellerKind;
import org.twinflow.projects.ProjectId;

/** A mobility to Nea Akti whose papers are being collected. */
@Component
@Profile("demo")
class DemoMobility {

    /** Too short a time: it ends before the return. */
    private static final int LASTS = 108;

    private static final DateTimeFormatter LINE_DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final DemoPeople people;
    private final DemoTasks tasks;
    private final DemoFiles files;
    private final Mobilities mobilities;
    private final Dossiers dossiers;
    private final Submissions submissions;
    private final PaperReadings readings;
    private final LocalDate today;

    DemoMobility(
            DemoPeople people,
            DemoTasks tasks,
            DemoFiles files,
            Mobilities mobilities,
            Dossiers dossiers,
            Submissions submissions,
            PaperReadings readings,
            Clock clock) {
        this.people = people;
        this.tasks = tasks;
        this.files = files;
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.readings = readings;
        this.today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
    }

    void prepare(ProjectId project) {
        var mobility = mobilities.plan(wanted(project), people.as("coordinator"));
        tasks.answer("host", "confirmHost", Map.of("hostConfirms", "YES", "capacity", 12));
        var pupil = mobilities.addParticipant(
                mobility, participant("pupil", TravellerFacts.minor("FR"), "family"), people.as("coordinator"));
        mobilities.addParticipant(
                mobility,
                participant("pupiladmin", TravellerFacts.adult(TravellerKind.PUPIL, "FR")),
                people.as("coordinator"));
        mobilities.addParticipant(
                mobility, participant("pupil2", TravellerFacts.minor("ES"), "family2"), people.as("spain"));
        mobilities.endSelection(mobility, people.as("coordinator"));
        handIn(pupil);
    }

    private NewMobility wanted(ProjectId project) {
        return new NewMobility(
                project,
                "Mobility to Nea Akti",
                "Nea Akti",
                people.school("GR"),
                List.of(people.school("FR"), people.school("ES")),
                Set.of(people.school("FR")),
                today.plusDays(105),
                today.plusDays(112),
                2,
                MobilityType.GRP,
                Transport.TRAIN,
                true,
                Accommodation.FAMILY,
                Set.of(people.person("teacher")));
    }

    private NewParticipant participant(String username, TravellerFacts facts, String... guardians) {
        return new NewParticipant(
                people.person(username),
                facts,
                List.of(guardians).stream().map(people::person).toList());
    }

    /** One paper waits for a check, one was accepted, one came back. */
    private void handIn(DossierId dossier) {
        var coordinator = people.as("coordinator");
        for (var paper : List.of(Paper.M12, Paper.M16, Paper.M18)) {
            var kind = paper == Paper.M16 ? "pdf" : "jpg";
            var words = paper == Paper.M16 ? passport() : files.articles("fr").subList(0, 3);
            var scan = files.make(kind, "Document " + paper, "fr", words);
            submissions.submit(
                    dossier, paper, Upload.of(paper + "." + kind), new ByteArrayInputStream(scan), people.as("family"));
        }
        var identity =
                new PaperFacts("Lormont Ines", "FR", "", today.minusYears(4), today.plusDays(LASTS), null, Set.of());
        readings.state(dossier, Paper.M16, 1, identity, people.as("family"));
        dossiers.accept(dossier, Paper.M12, 1, null, coordinator);
        dossiers.reject(dossier, Paper.M18, 1, ReturnReason.UNREADABLE, "", coordinator);
    }

    /** Its lines for machines are as they should be. */
    private List<String> passport() {
        var lines = MRZInfo.createTD3MRZInfo(
                "P<",
                "FRA",
                "LORMONT",
                "INES",
                "20XY41876",
                "FRA",
                today.minusYears(14).format(LINE_DAY),
                Gender.FEMALE,
                today.plusDays(LASTS).format(LINE_DAY),
                "");
        return Stream.concat(
                        Stream.of("Nom : LORMONT", "Prénoms : Inès"),
                        lines.toString().strip().lines())
                .toList();
    }
}
