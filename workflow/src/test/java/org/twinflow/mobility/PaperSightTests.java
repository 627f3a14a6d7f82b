package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jmrtd.lds.icao.MRZInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.documents.PersonalPapers;
import org.twinflow.documents.Upload;
import org.twinflow.extraction.Scans;
import org.twinflow.mobility.PaperCheck.Kind;
import org.twinflow.mobility.PaperCheck.Place;
import org.twinflow.mobility.PaperCheck.Verdict;
import org.twinflow.people.People;

/** What is seen on the file of a paper: said to those who may open it, and decided by nobody but them. */
class PaperSightTests extends MobilityScene {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyMMdd");

    @Autowired
    PaperReadings readings;

    @Autowired
    Submissions submissions;

    @Autowired
    People people;

    @Autowired
    PersonalPapers papers;

    private DossierId dossier;
    private LocalDate start;
    private LocalDate end;

    @BeforeEach
    void aPupilWhoIsAskedForPapers() {
        var journey = journeys.prepared(world);
        dossier = journey.dossier();
        var planned =
                mobilities.get(journey.mobility(), reader(world.teacher())).summary();
        start = planned.start();
        end = planned.end();
    }

    @Test
    void readTheLinesOfAPassportOnAPhotographAndProposeItsEnd() throws IOException {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/tesseract"))).isTrue();
        var expires = end.plusYears(2);
        submit(Paper.M16, Scans.typed(passport(name(), start.minusYears(14), expires)));
        await().atMost(Duration.ofSeconds(60)).until(() -> has(Paper.M16, Kind.LINES));

        assertThat(check(Paper.M16, Kind.LINES)).isEqualTo(PaperCheck.pass(Kind.LINES, "4567", new Place(true, 1)));
        assertThat(check(Paper.M16, Kind.LINES_HOLDER).verdict()).isEqualTo(Verdict.PASS);
        assertThat(check(Paper.M16, Kind.PICTURE).verdict()).isEqualTo(Verdict.PASS);
        assertThat(check(Paper.M16, Kind.AGE))
                .isEqualTo(PaperCheck.pass(Kind.AGE, start.minusYears(14), 14, new Place(true, 1)));
        assertThat(check(Paper.M16, Kind.ENDS)).isEqualTo(PaperCheck.pass(Kind.ENDS, expires, new Place(true, 1)));
        var proposed = readings.of(dossier, Paper.M16, reader(world.mother())).proposed();
        assertThat(proposed.expiresOn()).isEqualTo(expires);
        assertThat(proposed.issuer()).isEqualTo("FR");
        assertThat(read(Paper.M16).advice()).isNull();
        assertThat(journeys.state(dossier, Paper.M16, world.mother())).isEqualTo(ItemState.RECEIVED);
        assertThat(inDatabase("select text from document_text", name())).isFalse();
        // four signs alone also stand in ids by chance
        assertThat(inDatabase("select text_ from act_hi_detail where text_ is not null", "AB34567"))
                .isFalse();
        assertThat(inDatabase("select text_ from act_hi_detail where text_ = '4567'", "4567"))
                .isFalse();
        assertThat(readings.of(dossier, Paper.M16, reader(world.coordinator())).checks())
                .isEqualTo(
                        readings.of(dossier, Paper.M16, reader(world.teacher())).checks());
    }

    @Test
    void warnOfWhatDoesNotFitAndLeaveTheDecisionToAPerson() throws IOException {
        var lines = passport("Somebody Else", start.minusYears(30), end.minusDays(1));
        submitText(Paper.M16, lines);
        await().atMost(Duration.ofSeconds(60)).until(() -> has(Paper.M16, Kind.LINES));

        assertThat(check(Paper.M16, Kind.LINES_HOLDER).verdict()).isEqualTo(Verdict.ATTENTION);
        assertThat(check(Paper.M16, Kind.AGE).verdict()).isEqualTo(Verdict.ATTENTION);
        assertThat(check(Paper.M16, Kind.ENDS))
                .isEqualTo(PaperCheck.attention(Kind.ENDS, end.minusDays(1), new Place(true, 0)));
        assertThat(read(Paper.M16).isDoubtful()).isTrue();
        assertThat(journeys.state(dossier, Paper.M16, world.mother())).isEqualTo(ItemState.RECEIVED);

        var other = new PaperFacts("", "FR", "", null, end.plusYears(1), null, Set.of());
        readings.state(dossier, Paper.M16, 1, other, reader(world.teacher()));
        assertThat(check(Paper.M16, Kind.SAME_END).verdict()).isEqualTo(Verdict.ATTENTION);
        assertThat(read(Paper.M16).proposed()).isEqualTo(PaperFacts.NONE);
        journeys.accept(dossier, Paper.M16, world.teacher());
        assertThat(journeys.state(dossier, Paper.M16, world.mother())).isEqualTo(ItemState.CHECKED);
    }

    @Test
    void askForABetterPhotographWhereNobodyCouldReadIt() throws IOException {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/tesseract"))).isTrue();
        submit(Paper.M18, Scans.faded(Scans.faded(Scans.page("European Health Insurance Card", name()))));
        await().atMost(Duration.ofSeconds(60)).until(() -> has(Paper.M18, Kind.PICTURE));

        assertThat(check(Paper.M18, Kind.PICTURE).verdict()).isEqualTo(Verdict.ATTENTION);
    }

    @Test
    void readDaysAndTheNameOnAHealthCard() throws IOException {
        var expires = end.plusMonths(7);
        submitText(
                Paper.M18,
                "European Health Insurance Card",
                "3. Name 4. Given names",
                name(),
                "9. Expiry date",
                expires.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        await().atMost(Duration.ofSeconds(60)).until(() -> has(Paper.M18, Kind.ENDS));

        assertThat(check(Paper.M18, Kind.ENDS)).isEqualTo(PaperCheck.pass(Kind.ENDS, expires, new Place(false, 0)));
        assertThat(check(Paper.M18, Kind.NAMED).verdict()).isEqualTo(Verdict.PASS);
        assertThat(read(Paper.M18).proposed().expiresOn()).isEqualTo(expires);
    }

    @Test
    void forgetWhatStoodOnAFormerVersionAndWhatIsDestroyed() throws IOException {
        submitText(Paper.M18, "Expiry date 14/03/2031");
        await().atMost(Duration.ofSeconds(60)).until(() -> has(Paper.M18, Kind.ENDS));

        submitText(Paper.M18, "Expiry date 15/04/2032");
        await().atMost(Duration.ofSeconds(60)).until(() -> has(Paper.M18, Kind.ENDS));
        assertThat(read(Paper.M18).proposed().expiresOn()).isEqualTo(LocalDate.of(2032, 4, 15));
        assertThat(sights()).isOne();

        papers.destroy(world.pupil(), null);
        assertThat(sights()).isZero();
    }

    @Test
    void neverLookIntoPapersOnHealth() throws IOException {
        submitText(Paper.M21, "Health form", name(), "Signed on 14/03/2027");
        submitText(Paper.M18, "Expiry date 14/03/2031");
        await().atMost(Duration.ofSeconds(60)).until(() -> has(Paper.M18, Kind.ENDS));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !database.queryForList("""
                        select d.id from document d join document_version v on v.document = d.id
                        where d.subject = ? and d.classification = 'HEALTH' and v.state = 'READY'
                        """, world.pupil().id()).isEmpty());

        assertThat(sights()).isOne();
    }

    private long sights() {
        return database.queryForList(
                        "select s.document from paper_sight s join document d on d.id = s.document where d.subject = ?",
                        world.pupil().id())
                .size();
    }

    private String name() {
        return people.person(world.pupil()).name();
    }

    private static String[] passport(String name, LocalDate born, LocalDate expires) {
        var parts = name.toUpperCase(Locale.ROOT).split(" ", 2);
        var upper = "P<FRA" + parts[1].replaceAll("[^A-Z]", "<") + "<<" + parts[0];
        var lower = withDigit("12AB34567") + "FRA" + withDigit(born.format(DIGITS)) + "F"
                + withDigit(expires.format(DIGITS)) + "<<<<<<<<<<<<<<0";
        var composite = lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21);
        return new String[] {
            "PASSEPORT", (upper + "<".repeat(44)).substring(0, 44), lower + MRZInfo.checkDigit(composite)
        };
    }

    private static String withDigit(String field) {
        return field + MRZInfo.checkDigit(field);
    }

    private void submit(Paper paper, BufferedImage page) throws IOException {
        submissions.submit(
                dossier,
                paper,
                Upload.of("photo.png"),
                new ByteArrayInputStream(Scans.png(page)),
                reader(world.mother()));
    }

    private void submitText(Paper paper, String... lines) throws IOException {
        submissions.submit(
                dossier,
                paper,
                Upload.of("scan.pdf"),
                new ByteArrayInputStream(Scans.written(List.of(lines))),
                reader(world.mother()));
    }

    private boolean inDatabase(String query, String word) {
        return database.queryForList(query, String.class).stream().anyMatch(text -> text.contains(word));
    }

    private Reading read(Paper paper) {
        return readings.of(dossier, paper, reader(world.teacher()));
    }

    private boolean has(Paper paper, Kind kind) {
        return read(paper).checks().stream()
                .anyMatch(check -> check.kind() == kind && check.verdict() != Verdict.UNKNOWN);
    }

    private PaperCheck check(Paper paper, Kind kind) {
        return read(paper).checks().stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
