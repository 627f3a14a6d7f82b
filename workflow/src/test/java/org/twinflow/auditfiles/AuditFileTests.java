package org.twinflow.auditfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.util.ReflectionTestUtils;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.documents.Documents;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Tasks;
import org.twinflow.followup.Afterwards;
import org.twinflow.followup.FollowUp;
import org.twinflow.followup.ReturnFixtures;
import org.twinflow.inbox.TaskWork;
import org.twinflow.incidents.Incidents;
import org.twinflow.incidents.NewIncident;
import org.twinflow.incidents.Severity;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.people.PersonId;
import org.twinflow.purges.PurgeFixtures;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.safekeeping.Retentions;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** What an auditor is given of a journey. */
@SpringBootTest
class AuditFileTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    AuditFiles files;

    @Autowired
    FollowUp followUp;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Documents documents;

    @Autowired
    Retentions retentions;

    @Autowired
    Incidents incidents;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskWork work;

    @Autowired
    Jobs jobs;

    @Autowired
    ReturnFixtures afterReturn;

    @Autowired
    PurgeFixtures purges;

    private World world;
    private MobilityId mobility;
    private DossierId dossier;

    @BeforeEach
    void aGroupThatIsBack() {
        world = journeys.aWorld();
        var prepared = journeys.prepared(world);
        mobility = prepared.mobility();
        dossier = prepared.dossier();
        journeys.depart(prepared, world);
    }

    @Test
    void holdsWhatProvesTheGrantAndOnlyNamesTheRest() throws IOException {
        report();

        var file = files.write(mobility, coordinator());

        var held = unzip(file);
        assertThat(held.keySet()).contains("index.html", "index.csv", "index.json", "attendance.csv", "SHA256SUMS");
        assertThat(held.keySet()).anyMatch(name -> name.endsWith("/M12-v1.pdf"));
        assertThat(held.keySet()).anyMatch(name -> name.equals("papers/group/M28-v1.pdf"));
        assertThat(held.keySet()).noneMatch(name -> name.contains("M16") || name.contains("M21"));
        assertThat(text(held, "index.html"))
                .contains("Planteduella", "conservée dans le dossier", "dans cette archive", "Signé par")
                .contains(HexFormat.of().formatHex(sha256(MobilityFixtures.PDF)));
        assertThat(text(held, "index.csv")).contains("M16", "M21");
        assertThat(text(held, "incidents.csv")).contains("mineure", "ouvert").doesNotContain("A fall", "Planteduella");
        assertThat(text(held, "budget.csv")).contains("prévu au total");
        assertThat(file.enclosed()).isGreaterThan(4);
        assertThat(file.completeness()).isLessThan(100);
        assertThat(file.version()).isEqualTo(1);
        assertThat(files.write(mobility, coordinator()).version()).isEqualTo(2);
    }

    @Test
    void namesWhatWasDeletedWithTheSumOfItsCertificate() throws IOException {
        var sheet = dossiers.open(dossier, Paper.M21, reader(world.mother()));
        retentions.keep(
                sheet, RetentionClass.HEALTH, LocalDate.now(ZoneOffset.UTC).minusDays(30));
        ReflectionTestUtils.invokeMethod(retentions, "endWhatIsOver");

        var file = files.write(mobility, coordinator());

        assertThat(file.purged()).isEqualTo(1);
        var line = text(unzip(file), "index.csv")
                .lines()
                .filter(each -> each.contains(",M21,") && each.contains("supprimée"))
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .matches(".*,[0-9a-f]{64},.*")
                .contains(LocalDate.now(ZoneOffset.UTC).toString().substring(0, 7));
    }

    @Test
    void isForCoordinatorsAloneAndStaysAsItIsOnceAllIsThere() throws IOException {
        assertThat(files.of(mobility, coordinator())).isEmpty();
        assertThatThrownBy(() -> files.write(mobility, reader(world.teacher()))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> files.write(mobility, reader(world.mother()))).isInstanceOf(NotFoundException.class);

        endTheFollowUp();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> files.of(mobility, coordinator()).isPresent());
        var file = files.of(mobility, coordinator()).orElseThrow();
        assertThat(file.completeness()).isEqualTo(100);
        assertThat(unzip(file).keySet()).anyMatch(name -> name.endsWith("/M06-v1.pdf"));
        assertThat(files.of(mobility, reader(world.teacher()))).isEmpty();
        assertThatThrownBy(() -> documents.content(file.document(), null, reader(world.teacher())))
                .isInstanceOf(NotFoundException.class);
        assertThat(files.mayWrite(mobility, coordinator())).isFalse();
        assertThatThrownBy(() -> files.write(mobility, coordinator())).isInstanceOf(RefusedException.class);
    }

    private void endTheFollowUp() {
        journeys.letTimePass(mobility, 9);
        jobs.ringTimers("mobility-followup", mobility.toString(), "returnDayCame");
        var task = tasks.about(mobility.toString()).stream()
                .filter(open -> open.key().equals("declareAttendance"))
                .findFirst()
                .orElseThrow();
        work.complete(
                task.id(), Map.of("attended", "YES"), Duration.ZERO, reader(world.host()), java.util.Locale.ENGLISH);
        followUp.certify(mobility, coordinator());
        for (var row : followUp.of(mobility, coordinator()).rows()) {
            Afterwards.of(row).stream()
                    .filter(item -> !item.state().isSettled())
                    .forEach(item -> {
                        journeys.submit(row.id(), item.paper(), world.teacher());
                        journeys.accept(row.id(), item.paper(), world.teacher());
                    });
        }
        followUp.close(mobility, coordinator());
        afterReturn.all(mobility, world);
        purges.all(mobility);
    }

    private void report() {
        incidents.report(
                mobility,
                new NewIncident(
                        "A fall of Planteduella",
                        "Fell on the stairs.",
                        "Harbour",
                        LocalDateTime.now(ZoneOffset.UTC),
                        Severity.MINOR,
                        Set.of(dossier)),
                reader(world.teacher()));
    }

    private Map<String, byte[]> unzip(AuditFile file) throws IOException {
        var held = new TreeMap<String, byte[]>();
        try (var content = documents.content(file.document(), null, coordinator());
                var zip = new ZipInputStream(content.stream())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                held.put(entry.getName().substring(entry.getName().indexOf('/') + 1), zip.readAllBytes());
            }
        }
        return held;
    }

    private static String text(Map<String, byte[]> held, String name) {
        return new String(held.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reader coordinator() {
        return reader(world.coordinator());
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
