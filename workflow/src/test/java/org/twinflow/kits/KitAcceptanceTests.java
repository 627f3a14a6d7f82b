package org.twinflow.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentSummary;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.engine.Jobs;
import org.twinflow.founding.FoundingDraft;
import org.twinflow.founding.FoundingFixtures;
import org.twinflow.founding.Foundings;
import org.twinflow.library.Folder;
import org.twinflow.library.Folders;
import org.twinflow.pages.PageFixtures;
import org.twinflow.pages.PageSummary;
import org.twinflow.pages.PageText;
import org.twinflow.pages.Pages;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

/** S8: another teacher founds a project with the pages, tasks and folders of a kit, and learns of nobody. */
@SpringBootTest
@SuppressWarnings("NullAway.Init")
class KitAcceptanceTests {

    private static final String PLANTED = "Zaubertrank";

    @Autowired
    Fixtures fixtures;

    @Autowired
    FoundingFixtures given;

    @Autowired
    PageFixtures made;

    @Autowired
    Kits kits;

    @Autowired
    Foundings foundings;

    @Autowired
    Pages pages;

    @Autowired
    Assignments assignments;

    @Autowired
    Folders folders;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    SchoolId france;
    PersonId helene;
    PersonId pupil;
    ProjectId rivers;

    @BeforeEach
    void rivers() {
        france = fixtures.aSchool("FR");
        helene = fixtures.aTeacher(france);
        pupil = fixtures.aPerson(PLANTED, france);
        rivers = fixtures.aProject(helene, france);
        fixtures.admit(rivers, pupil, Role.PUPIL);
        var reader = fixtures.reader(helene);
        var photo = made.aPicture(rivers, helene);
        pages.write(
                rivers,
                new PageText(
                        "How we listen, by " + PLANTED,
                        "Stage 1",
                        "en",
                        "# Listening\n\nPlace a recorder at the weir.\n\n" + PLANTED + " Tester, " + PLANTED
                                + " T. and tester heard it first; write to " + PLANTED.toLowerCase(Locale.ROOT)
                                + "@school.example or +33 6 12 34 56 78.",
                        null,
                        List.of(made.shown(photo, pupil))),
                reader);
        give(AssigneeKind.ALL_SCHOOLS, null, "Place the recorders");
        give(AssigneeKind.PERSON, helene.toString(), "Thank " + PLANTED);
        folders.create(rivers.id(), "", "Sound map", reader);
        folders.create(rivers.id(), "Sound map", "Recordings", reader);
    }

    @Test
    void bringsPagesTasksAndFoldersToAnotherTeacherAndNobodysName() {
        var kit = kits.copy(rivers, "Rivers kit", true, fixtures.reader(helene));
        var other = fixtures.aTeacher(fixtures.aSchool("FR"));
        var partner = fixtures.aTeacher(fixtures.aSchool("PL"));
        assertThat(kits.visibleTo(fixtures.reader(other)))
                .filteredOn(each -> each.id().equals(kit))
                .singleElement()
                .satisfies(
                        each -> assertThat(List.of(each.pages(), each.tasks())).containsExactly(1, 2));

        var project = found(kit, other, partner);

        var reader = fixtures.reader(other);
        assertThat(pages.of(project, reader)).extracting(PageSummary::stage).containsExactly("Stage 1");
        var page = pages.get(pages.of(project, reader).getFirst().id(), reader);
        assertThat(page.text().body()).contains("# Listening", "Place a recorder at the weir.");
        assertThat(page.text().exhibits()).as("no pictures of people").isEmpty();
        assertThat(page.audience()).as("nobody else reads it yet").isNull();
        assertThat(assignments.of(project, reader))
                .extracting(AssignmentSummary::title)
                .containsExactlyInAnyOrder("Place the recorders", "Thank …");
        assertThat(assignments.of(project, reader))
                .allSatisfy(task -> assertThat(task.due()).isAfter(made.today()));
        assertThat(folders.tree(project.id(), reader))
                .extracting(Folder::path)
                .contains("Sound map", "Sound map/Recordings");
        assertThat(everythingOf(kit))
                .isNotEmpty()
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains(PLANTED.toLowerCase(Locale.ROOT)));
        assertThat(everythingOf(kit)).noneMatch(text -> text.contains("12 34 56") || text.contains("@"));
        assertThat(page.text().title() + page.text().body()).doesNotContainIgnoringCase(PLANTED, "tester");
    }

    private ProjectId found(KitId kit, PersonId founder, PersonId partner) {
        var id = kits.found(kit, fixtures.reader(founder));
        var draft = foundings.get(id, fixtures.reader(founder), Locale.ENGLISH).draft();
        foundings.save(id, dated(draft, partner), null, fixtures.reader(founder));
        foundings.send(id, fixtures.reader(founder));
        given.answer(id, partner, "acceptCoFoundation", Map.of("answer", "accept"));
        given.answer(id, given.anOfficer("FR"), "approveFounding", Map.of("decision", "APPROVE"));
        given.answer(id, given.anOfficer("PL"), "approveFounding", Map.of("decision", "APPROVE"));
        jobs.runDue();
        return new ProjectId(id.id());
    }

    private void give(AssigneeKind kind, @Nullable String target, String title) {
        assignments.assign(
                new NewAssignment(
                        rivers,
                        title,
                        "Ask " + PLANTED + " where.",
                        kind,
                        target,
                        made.today().plusDays(40),
                        false,
                        Priority.NORMAL),
                fixtures.reader(helene));
    }

    /** Every word that the rows of the kit hold. */
    private List<String> everythingOf(KitId kit) {
        return Stream.of(
                        "select title || ' ' || summary || ' ' || aims || ' ' || work_process from kit where id = :id",
                        "select title || ' ' || stage || ' ' || body from kit_page where kit = :id",
                        "select title || ' ' || instructions from kit_task where kit = :id",
                        "select path from kit_folder where kit = :id")
                .flatMap(question -> jdbc.sql(question).param("id", kit.id()).query(String.class).list().stream())
                .toList();
    }

    private static FoundingDraft dated(FoundingDraft draft, PersonId coFounder) {
        var other = FoundingFixtures.aDraft(draft.title(), coFounder);
        return new FoundingDraft(
                draft.title(),
                other.summary(),
                draft.language(),
                other.languages(),
                other.youngest(),
                other.oldest(),
                other.pupils(),
                other.subjects(),
                other.tools(),
                "",
                other.aims(),
                other.work(),
                other.results(),
                "",
                coFounder,
                LocalDate.of(2027, 1, 10),
                LocalDate.of(2027, 12, 20),
                true);
    }
}
