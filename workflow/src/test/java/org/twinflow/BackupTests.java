package org.twinflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.twinflow.access.Role;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Classification;
import org.twinflow.documents.Contents;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.PersonalPapers;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.safekeeping.BackupException;
import org.twinflow.safekeeping.Backups;
import org.twinflow.shared.RefusedException;

/** What goes into a backup comes out of it, on a machine that had nothing before. */
@SpringBootTest
class BackupTests {

    @TempDir
    Path folder;

    @Autowired
    private Backups backups;

    @Autowired
    private Documents documents;

    @Autowired
    private PersonalPapers papers;

    @Autowired
    private Fixtures fixtures;

    private PersonId teacher;
    private PersonId pupil;
    private PersonId other;
    private ProjectId project;
    private Path archive;

    @BeforeEach
    void aProjectWithAPupil() {
        var school = fixtures.aSchool("FR");
        teacher = fixtures.aTeacher(school);
        project = fixtures.aProject(teacher, school);
        pupil = fixtures.aPerson("pupil", school);
        other = fixtures.aPerson("pupil", school);
        fixtures.admit(project, pupil, Role.PUPIL);
        fixtures.admit(project, other, Role.PUPIL);
        archive = folder.resolve("backup.zip");
    }

    /** One other installation for all of it: to start it takes the longest. */
    @Test
    void bringsBackEveryRowAndEveryByteOnAnEmptyMachineAndNoDestroyedKey() throws IOException {
        var paper = store("A river runs through it. ".repeat(20_000) + UUID.randomUUID());
        var forgotten = personal(other, "To be forgotten");
        var personal = personal(pupil, "Allergic to nuts");
        backups.write(archive);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
        papers.destroy(other, null);

        try (var machine = another()) {
            refusesADamagedArchiveBeforeItWritesAnything(machine);
            var restored = machine.getBean(Backups.class).restore(archive);

            assertThat(restored.rows()).isPositive();
            var again = folder.resolve("again.zip");
            machine.getBean(Backups.class).write(again);
            assertThat(lines(again)).isEqualTo(lines(archive));
            assertThat(contents(again)).isEqualTo(contents(archive)).isNotEmpty();
            var there = machine.getBean(Documents.class);
            assertThat(there.contentFor(paper.id(), null).stream())
                    .hasSameContentAs(documents.contentFor(paper.id(), null).stream());
            assertThat(there.contentFor(personal.id(), null).stream()).hasContent("Allergic to nuts");
            assertThatThrownBy(() -> there.contentFor(forgotten.id(), null)).isInstanceOf(RefusedException.class);
        }
    }

    private void refusesADamagedArchiveBeforeItWritesAnything(ConfigurableApplicationContext machine)
            throws IOException {
        var bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 3] ^= 1;
        var damaged = Files.write(folder.resolve("damaged.zip"), bytes);
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        var there = machine.getBean(Backups.class);

        assertThatThrownBy(() -> there.restore(damaged)).isInstanceOf(BackupException.class);
        assertThatThrownBy(() -> there.restore(cut)).isInstanceOf(BackupException.class);
        var found = new ArrayList<>();
        machine.getBean(Contents.class).each(found::add);
        assertThat(found).isEmpty();
    }

    @Test
    void refusesAnInstallationThatIsNotEmpty() {
        store("Here before " + UUID.randomUUID());
        backups.write(archive);

        assertThatThrownBy(() -> backups.restore(archive))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("not empty");
    }

    /** An installation with nothing in it but the keys, which are kept apart. */
    private ConfigurableApplicationContext another() {
        return new SpringApplicationBuilder(WorkflowApplication.class)
                .properties(Map.of(
                        "spring.datasource.url",
                                "jdbc:h2:file:" + folder.resolve("other/twinflow") + ";DB_CLOSE_ON_EXIT=FALSE",
                        "twinflow.documents.root",
                                folder.resolve("other/documents").toString(),
                        "twinflow.search.root", folder.resolve("other/index").toString(),
                        "twinflow.extraction.inbox",
                                folder.resolve("other/inbox").toString(),
                        "twinflow.extraction.workers", "0"))
                .run(
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("other/twinflow")
                                + ";DB_CLOSE_ON_EXIT=FALSE",
                        "--twinflow.documents.root=" + folder.resolve("other/documents"),
                        "--twinflow.search.root=" + folder.resolve("other/index"),
                        "--twinflow.extraction.inbox=" + folder.resolve("other/inbox"),
                        "--twinflow.extraction.workers=0",
                        "--twinflow.previews.enabled=false");
    }

    private DocumentDetails store(String text) {
        return documents.store(
                NewDocument.inProject(project.id(), "A paper", "", AudienceLevel.MEMBERS, Upload.of("paper.txt"), "en"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                fixtures.reader(teacher));
    }

    private DocumentDetails personal(PersonId subject, String text) {
        return documents.file(
                NewDocument.personal(
                        subject,
                        Classification.HEALTH,
                        project.id(),
                        "Health form",
                        Set.of("person:" + subject),
                        Upload.of("health.txt"),
                        "en"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                subject);
    }

    /** The rows of each table in some order of their own; what a running application writes by itself is left out. */
    private static Map<String, List<String>> lines(Path archive) throws IOException {
        var lines = new TreeMap<String, List<String>>();
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("tables/")
                        && !entry.getName()
                                .matches(
                                        "tables/(act_ge_property|act_hi_.*log|audit_.*|event_publication|search_denial)\\.jsonl")) {
                    var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    lines.put(entry.getName(), text.lines().sorted().toList());
                }
            }
        }
        return lines;
    }

    private static Map<String, Integer> contents(Path archive) throws IOException {
        var found = new TreeMap<String, Integer>();
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("contents/")) {
                    found.put(
                            entry.getName(),
                            Arrays.hashCode(zip.getInputStream(entry).readAllBytes()));
                }
            }
        }
        return found;
    }
}
