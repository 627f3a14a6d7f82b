package org.twinflow.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.exports.ExportSummary.State;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Who may have an archive and take it, and how it ends; what stands in it is tested with the pages. */
@SpringBootTest
class ExportTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Exports exports;

    @Autowired
    ExportRows rows;

    @Autowired
    ExportPurge purge;

    @Autowired
    ExportProperties properties;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    SchoolId france;
    SchoolId poland;
    PersonId helene;
    PersonId kasia;
    ProjectId project;

    @BeforeEach
    void aProjectOfTwoSchools() {
        france = fixtures.aSchool("FR");
        poland = fixtures.aSchool("PL");
        helene = fixtures.aTeacher(france);
        kasia = fixtures.aTeacher(poland);
        project = fixtures.aProject(helene, france, poland);
        fixtures.admit(project, kasia, Role.TEACHER);
    }

    @Test
    void areForThoseWhoAnswerForTheProject() {
        var pupil = fixtures.aPerson("pupil", france);
        fixtures.admit(project, pupil, Role.PUPIL);
        var stranger = fixtures.aTeacher(fixtures.aSchool("ES"));

        assertThatThrownBy(() -> exports.ask(project, Locale.FRENCH, by(pupil))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> exports.ask(project, Locale.FRENCH, by(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> exports.of(project, by(pupil))).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void areTakenByWhomTheyAreMadeForAlone() {
        var export = exports.ask(project, Locale.ENGLISH, by(kasia));

        assertThat(exports.ask(project, Locale.ENGLISH, by(kasia))).isEqualTo(export);
        assertThat(exports.get(export, by(kasia)).state()).isEqualTo(State.WAITING);
        assertThatThrownBy(() -> exports.open(export, by(kasia))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> exports.get(export, by(helene))).isInstanceOf(NotFoundException.class);
        assertThat(exports.of(project, by(helene))).isEmpty();

        fixtures.dismiss(project, kasia);
        assertThatThrownBy(() -> exports.get(export, by(kasia))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void areTakenByAnyTeacherOfTheSchoolTheyAreMadeFor() {
        var second = fixtures.aTeacher(poland);
        fixtures.admit(project, second, Role.TEACHER);

        var export = exports.askForSchool(project, poland, Locale.of("pl")).orElseThrow();

        assertThat(exports.get(export, by(second)).language()).isEqualTo(Locale.ENGLISH);
        assertThat(exports.of(project, by(kasia))).extracting(ExportSummary::id).containsExactly(export);
        assertThatThrownBy(() -> exports.get(export, by(helene))).isInstanceOf(NotFoundException.class);
        assertThat(exports.askForSchool(project, fixtures.aSchool("GR"), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void endWithTheirTime() throws IOException {
        var export = exports.ask(project, Locale.ENGLISH, by(kasia));
        rows.begin(export, 4);
        rows.progress(export, 2);
        assertThat(exports.get(export, by(kasia)).percent()).isEqualTo(49);
        var file = properties.file(export);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "archive");
        rows.ready(export, 7, "0".repeat(64), clock.instant());
        try (var content = exports.open(export, by(kasia))) {
            assertThat(content.readAllBytes()).hasSize(7);
        }

        purge.purge();
        assertThat(file).exists();
        database.sql("update project_export set kept_until = :then where id = :id")
                .param("then", clock.instant().minus(Duration.ofMinutes(1)).atOffset(java.time.ZoneOffset.UTC))
                .param("id", export.id())
                .update();
        purge.purge();

        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> exports.get(export, by(kasia))).isInstanceOf(NotFoundException.class);
    }

    private Reader by(PersonId person) {
        return fixtures.reader(person);
    }
}
