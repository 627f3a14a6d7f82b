package org.twinflow.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentEnds;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.documents.Versions;
import org.twinflow.engine.Jobs;
import org.twinflow.pages.PageFixtures;
import org.twinflow.pages.Pages;
import org.twinflow.pages.Publications;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.Sql;
import org.twinflow.stages.HeldDocument.State;
import org.twinflow.stages.StageChanges.Change;

@SpringBootTest
@SuppressWarnings("NullAway.Init")
class StageTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    PageFixtures made;

    @Autowired
    Stages stages;

    @Autowired
    Documents documents;

    @Autowired
    DocumentCare care;

    @Autowired
    DocumentEnds ends;

    @Autowired
    Versions versions;

    @Autowired
    Pages pages;

    @Autowired
    Publications publications;

    @Autowired
    Plans plans;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    SchoolId france;
    PersonId helene;
    PersonId lucia;
    PersonId ines;
    ProjectId project;

    @BeforeEach
    void aProject() {
        france = fixtures.aSchool("FR");
        helene = fixtures.aTeacher(france);
        lucia = fixtures.aTeacher(france);
        ines = fixtures.aPerson("Ines", france);
        project = fixtures.aProject(helene, france);
        fixtures.admit(project, lucia, Role.TEACHER);
        fixtures.admit(project, ines, Role.PUPIL);
    }

    /** The acceptance check of the wish to publish and save all documents at each stage. */
    @Test
    void areNotAlteredByLaterEditsAndAFileGoesBackToAFormerVersion() throws IOException {
        var table = store("Water table", "results", AudienceLevel.MEMBERS, "0.4 °C");
        var page = pages.write(project, made.aText("Ice", "Stage 1"), by(helene));
        plan("Water samples", "2026-10-05");
        var stage = take("Stage 1");

        documents.addVersion(table.id(), 1, new Upload("table.txt", "text/plain"), bytes("0.9 °C"), by(lucia));
        pages.save(page, 1, made.aText("Ice and snow", "Stage 1"), by(lucia));
        plan("Letters", "2026-11-02");
        store("Minutes", "", AudienceLevel.MEMBERS, "Later");

        var then = stages.get(stage, by(lucia));
        assertThat(then.documents()).singleElement().satisfies(held -> {
            assertThat(held.version()).isEqualTo(1);
            assertThat(held.sha256()).isEqualTo(table.sha256());
            assertThat(held.state()).isEqualTo(State.CHANGED);
        });
        assertThat(read(stage, table)).isEqualTo("0.4 °C");
        assertThat(stages.page(stage, page, by(lucia)).text().title()).isEqualTo("Ice");
        assertThat(then.plan()).extracting(activity -> activity.title()).containsExactly("Water samples");
        assertThat(stages.changes(stage, by(lucia)).documents())
                .containsExactlyInAnyOrder(
                        Change.of("document.added", "Minutes"), Change.of("document.changed", "Water table", 1, 2));
        assertThat(stages.changes(stage, by(lucia)).pages()).containsExactly(Change.of("page.changed", "Ice", 1, 2));
        assertThat(stages.changes(stage, by(lucia)).plan())
                .extracting(change -> change.code())
                .containsExactly("planning.change.added");

        versions.restore(table.id(), 1, 2, "", by(lucia));
        try (var latest = documents.content(table.id(), null, by(lucia))) {
            assertThat(latest.stream()).hasContent("0.4 °C");
        }
        assertThat(read(stage, table)).isEqualTo("0.4 °C");
    }

    @Test
    void holdWhatIsThrownAwayUntilItIsLetGoAndKnowOfWhatHadToGo() throws IOException {
        var draft = store("Draft", "", AudienceLevel.MEMBERS, "A draft");
        var list = store("List of names", "", AudienceLevel.MEMBERS, "Ines");
        var stage = take("Stage 1");
        care.trash(draft.id(), by(lucia));
        longAgo(draft);

        assertThat(ends.trashedBefore(clock.instant(), 1000)).doesNotContain(draft.id());
        assertThat(state(stage, draft, lucia)).isEqualTo(State.TRASHED);
        assertThat(state(stage, draft, ines)).isNull();
        assertThat(read(stage, draft)).isEqualTo("A draft");
        assertThatThrownBy(() -> stages.content(stage, draft.id(), by(ines))).isInstanceOf(NotFoundException.class);

        assertThatThrownBy(() -> stages.letGo(stage, draft.id(), by(lucia))).isInstanceOf(ForbiddenException.class);
        stages.letGo(stage, draft.id(), by(helene));
        assertThat(state(stage, draft, lucia)).isEqualTo(State.LET_GO);
        assertThatThrownBy(() -> stages.content(stage, draft.id(), by(helene))).isInstanceOf(NotFoundException.class);
        assertThat(ends.trashedBefore(clock.instant(), 1000)).contains(draft.id());

        ends.keep(list.id(), "contact", LocalDate.of(2020, 1, 1));
        ends.deleteKept(list.id(), LocalDate.of(2021, 1, 1));
        assertThat(state(stage, list, lucia)).isEqualTo(State.GONE);
        assertThat(state(stage, list, ines)).isNull();
        assertThatThrownBy(() -> stages.content(stage, list.id(), by(helene))).isInstanceOf(NotFoundException.class);
        assertThat(stages.changes(stage, by(lucia)).documents())
                .contains(Change.of("document.gone", "List of names"), Change.of("document.gone", "Draft"));
    }

    @Test
    void showEachReaderOnlyWhatTheyMaySeeToday() {
        var marks = store("Marks", "", AudienceLevel.TEACHERS, "secret");
        var table = store("Water table", "", AudienceLevel.MEMBERS, "0.4 °C");
        var shown = pages.write(project, made.aText("Ice", ""), by(helene));
        publications.publish(shown, AudienceLevel.MEMBERS, by(helene));
        var draft = pages.write(project, made.aText("A draft", ""), by(helene));
        pages.save(shown, 1, made.aText("Ice, not shown yet", ""), by(helene));
        var stage = take("Stage 1");
        assertThat(stages.get(stage, by(helene)).documents()).hasSize(2);
        assertThat(stages.page(stage, shown, by(helene)).text().title()).isEqualTo("Ice, not shown yet");

        var seen = stages.get(stage, by(ines));
        assertThat(seen.documents()).extracting(HeldDocument::id).containsExactly(table.id());
        assertThat(seen.pages()).extracting(page -> page.then().text().title()).containsExactly("Ice");
        assertThat(seen.mayManage()).isFalse();
        assertThatThrownBy(() -> stages.content(stage, marks.id(), by(ines))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stages.page(stage, draft, by(ines))).isInstanceOf(NotFoundException.class);

        care.show(table.id(), AudienceLevel.TEACHERS, by(helene));
        publications.takeBack(shown, by(helene));
        assertThat(stages.get(stage, by(ines)).documents()).isEmpty();
        assertThat(stages.get(stage, by(ines)).pages()).isEmpty();

        var stranger = fixtures.aTeacher(fixtures.aSchool("ES"));
        assertThatThrownBy(() -> stages.get(stage, by(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stages.of(project, by(stranger))).isInstanceOf(NotFoundException.class);
        fixtures.dismiss(project, ines);
        assertThatThrownBy(() -> stages.get(stage, by(ines))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void areTakenByCoordinatorsOfWhatTheyChoose() {
        store("Water table", "results/water", AudienceLevel.MEMBERS, "0.4 °C");
        store("Results elsewhere", "results-old", AudienceLevel.MEMBERS, "–");
        assertThatThrownBy(() -> stages.take(project, wanted("Stage 1"), by(lucia)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> stages.take(
                        project,
                        new NewStage(" ", made.today().plusDays(3), "", false, Set.of(), false, false),
                        by(helene)))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactly("name", "endedOn", "what"));

        var stage = stages.take(
                project,
                new NewStage("Stage 1", made.today().minusDays(2), "", true, Set.of("results"), false, false),
                by(helene));
        assertThat(stages.get(stage, by(lucia)).documents())
                .extracting(HeldDocument::title)
                .containsExactly("Water table");
        assertThat(stages.changes(stage, by(lucia)).isEmpty()).isTrue();
        assertThatThrownBy(() -> stages.take(project, wanted("stage 1"), by(helene)))
                .isInstanceOf(InvalidException.class);

        assertThatThrownBy(() -> stages.remove(stage, by(lucia))).isInstanceOf(ForbiddenException.class);
        stages.remove(stage, by(helene));
        assertThat(stages.of(project, by(helene))).isEmpty();
        assertThat(database.sql("select count(*) from document where in_stage = true and project = :project")
                        .param("project", project.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private StageId take(String name) {
        return stages.take(project, wanted(name), by(helene));
    }

    private NewStage wanted(String name) {
        return new NewStage(name, made.today().minusDays(1), "", true, Set.of(), true, true);
    }

    private @Nullable State state(StageId stage, DocumentDetails document, PersonId reader) {
        return stages.get(stage, by(reader)).documents().stream()
                .filter(held -> held.id().equals(document.id()))
                .map(HeldDocument::state)
                .findFirst()
                .orElse(null);
    }

    private String read(StageId stage, DocumentDetails document) throws IOException {
        try (var content = stages.content(stage, document.id(), by(lucia))) {
            return new String(content.stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private DocumentDetails store(String title, String folder, AudienceLevel level, String words) {
        return documents.store(
                NewDocument.inProject(project.id(), title, folder, level, new Upload("table.txt", "text/plain"), "en"),
                bytes(words),
                by(helene));
    }

    private void plan(String title, String day) {
        plans.begin(project, by(helene));
        var start = LocalDate.parse(day);
        plans.add(
                project,
                new NewActivity(
                        title, Phase.ONLINE, start, start.plusDays(9), france, List.of(france), List.of("en"), ""),
                plans.of(project, by(helene)).orElseThrow().version(),
                by(helene));
        plans.propose(project, plans.of(project, by(helene)).orElseThrow().version(), by(helene));
        jobs.runDue();
    }

    private void longAgo(DocumentDetails document) {
        database.sql("update document set trashed_at = :then where id = :id")
                .param("then", Sql.time(clock.instant().minus(Duration.ofDays(60))))
                .param("id", document.id().id())
                .update();
    }

    private static ByteArrayInputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    private Reader by(PersonId person) {
        return fixtures.reader(person);
    }
}
