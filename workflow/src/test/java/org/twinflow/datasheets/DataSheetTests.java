package org.twinflow.datasheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.datasheets.DataSheetDetails.Figure;
import org.twinflow.datasheets.DataSheetDetails.Progress;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Walks every way through {@code data-collection.bpmn}. */
@SpringBootTest
class DataSheetTests {

    private static final int PUPILS = 32;

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    DataSheets sheets;

    @Autowired
    Projects projects;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    @Autowired
    Clock clock;

    SchoolId france;
    SchoolId poland;
    PersonId helene;
    PersonId kasia;
    ProjectId project;
    List<PersonId> pupils;

    @BeforeEach
    void aProjectOfTwoSchoolsWithThirtyTwoPupils() {
        france = fixtures.aSchool("FR");
        poland = fixtures.aSchool("PL");
        helene = fixtures.aTeacher(france);
        kasia = fixtures.aTeacher(poland);
        project = fixtures.aProject(helene, france, poland);
        fixtures.admit(project, kasia, Role.TEACHER);
        pupils = new ArrayList<>();
        for (int at = 0; at < PUPILS; at++) {
            var pupil = fixtures.aPerson("pupil" + at, at % 2 == 0 ? france : poland);
            fixtures.admit(project, pupil, Role.PUPIL);
            pupils.add(pupil);
        }
    }

    /** The acceptance check of the wish that all take part in preparatory activities. */
    @Test
    void givesAllPupilsATaskShowsHowFarEachSchoolIsAndMergesTheirRows() {
        var id = make();
        assertThat(pupils)
                .allSatisfy(pupil -> assertThat(inbox.keys(pupil, project)).containsExactly("fillInRow"));
        assertThat(inbox.keys(kasia, project)).isEmpty();

        for (int at = 0; at < 30; at++) {
            sheets.fill(id, List.of(at + ",5", "2026-12-01", ""), fixtures.reader(pupils.get(at)));
        }

        var sheet = sheets.get(id, fixtures.reader(helene));
        assertThat(sheet.percent()).isEqualTo(93).isGreaterThanOrEqualTo(90);
        assertThat(sheet.progress()).extracting(Progress::asked).containsExactly(16, 16);
        assertThat(sheet.progress()).extracting(Progress::filled).containsExactly(15, 15);
        assertThat(sheet.rows()).hasSize(30);
        assertThat(sheet.rows().getFirst().cells()).containsExactly("0.5", "2026-12-01", "");
        assertThat(sheet.missing()).hasSize(2);
        assertThat(sheet.figures())
                .singleElement()
                .satisfies(figures ->
                        assertThat(figures.all()).extracting(Figure::count).containsExactly(15, 15, 30));
        assertThat(sheet.figures().getFirst().all().getLast().mean()).isEqualByComparingTo(new BigDecimal("15"));
        assertThat(inbox.keys(pupils.getFirst(), project)).isEmpty();
        assertThat(inbox.keys(pupils.getLast(), project)).containsExactly("fillInRow");
    }

    @Test
    void endsItsTasksOnceAllHaveWrittenAndLetsThemChangeTheirRowsStill() {
        var id = make();
        pupils.forEach(pupil -> sheets.fill(id, List.of("1"), fixtures.reader(pupil)));
        assertThat(processes.isRunning(DataSheets.PROCESS, id.toString())).isFalse();

        sheets.fill(id, List.of("2"), fixtures.reader(pupils.getFirst()));

        var sheet = sheets.get(id, fixtures.reader(pupils.getFirst()));
        assertThat(sheet.own()).containsExactly("2", "", "");
        assertThat(sheet.rows()).hasSize(PUPILS);
        assertThat(sheet.missing()).isEmpty();
        assertThat(sheet.percent()).isEqualTo(100);
    }

    @Test
    void closesByItselfThirtyDaysAfterItsDay() {
        var id = make();
        sheets.fill(id, List.of("1"), fixtures.reader(pupils.getFirst()));

        jobs.ringTimers(DataSheets.PROCESS, id.toString(), "patienceOver");
        jobs.runDue();

        assertThat(sheets.get(id, fixtures.reader(kasia)).open()).isFalse();
        assertThat(inbox.keys(pupils.getLast(), project)).isEmpty();
        assertThatThrownBy(() -> sheets.fill(id, List.of("1"), fixtures.reader(pupils.getLast())))
                .isInstanceOf(RefusedException.class)
                .hasMessage("datasheets.over");
    }

    @Test
    void isClosedByATeacher() {
        var id = make();
        assertThatThrownBy(() -> sheets.close(id, fixtures.reader(pupils.getFirst())))
                .isInstanceOf(ForbiddenException.class);

        sheets.close(id, fixtures.reader(kasia));

        assertThat(processes.isRunning(DataSheets.PROCESS, id.toString())).isFalse();
        assertThat(sheets.get(id, fixtures.reader(kasia)).mayManage()).isFalse();
        assertThatThrownBy(() -> sheets.close(id, fixtures.reader(kasia))).isInstanceOf(RefusedException.class);
    }

    @Test
    void letsATeacherWriteForAPupilWithoutADevice() {
        var id = make();
        var pupil = pupils.getFirst();

        sheets.fillFor(id, pupil, List.of("7"), fixtures.reader(kasia));

        assertThat(inbox.keys(pupil, project)).isEmpty();
        assertThat(sheets.row(id, pupil, fixtures.reader(helene))).containsExactly("7", "", "");
        assertThatThrownBy(() -> sheets.fillFor(id, helene, List.of("7"), fixtures.reader(kasia)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sheets.row(id, pupil, fixtures.reader(pupils.getLast())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> sheets.fillFor(id, pupil, List.of("7"), fixtures.reader(pupils.getLast())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void asksThePupilsOfTheChosenSchoolsAlone() {
        var id = sheets.make(wanted(Set.of(poland)), fixtures.reader(helene));

        assertThat(inbox.keys(pupils.getFirst(), project)).isEmpty();
        assertThat(inbox.keys(pupils.getLast(), project)).containsExactly("fillInRow");
        assertThat(sheets.get(id, fixtures.reader(helene)).asked()).isEqualTo(PUPILS / 2);
        assertThatThrownBy(() -> sheets.fill(id, List.of("1"), fixtures.reader(pupils.getFirst())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void asksNobodyWhoHasLeftAndNamesThemNoMore() {
        var id = make();
        sheets.fill(id, List.of("4"), fixtures.reader(pupils.getFirst()));

        fixtures.dismiss(project, pupils.getFirst());
        fixtures.dismiss(project, pupils.getLast());

        var sheet = sheets.get(id, fixtures.reader(helene));
        assertThat(sheet.asked()).isEqualTo(PUPILS - 2);
        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.pupil()).isNull();
            assertThat(row.cells().getFirst()).isEqualTo("4");
        });
    }

    @Test
    void letsAPupilTakeTheRowBack() {
        var id = make();
        var pupil = pupils.getFirst();
        sheets.fill(id, List.of("4"), fixtures.reader(pupil));
        assertThatThrownBy(() -> sheets.remove(id, pupil, fixtures.reader(pupils.getLast())))
                .isInstanceOf(ForbiddenException.class);

        sheets.remove(id, pupil, fixtures.reader(pupil));

        assertThat(sheets.get(id, fixtures.reader(pupil)).own()).isNull();
        assertThat(sheets.of(project, fixtures.reader(pupil)))
                .singleElement()
                .satisfies(summary -> assertThat(summary.mine()).isTrue());
    }

    @Test
    void isForTheProjectAloneAndMadeByItsTeachers() {
        var id = make();
        var stranger = fixtures.aTeacher(fixtures.aSchool("ES"));

        assertThatThrownBy(() -> sheets.get(id, fixtures.reader(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sheets.of(project, fixtures.reader(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sheets.make(wanted(Set.of()), fixtures.reader(pupils.getFirst())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> sheets.fill(id, List.of("1"), fixtures.reader(helene)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(sheets.get(id, fixtures.reader(pupils.getFirst())).missing()).isEmpty();
    }

    @Test
    void refusesASheetThatCannotBeFilledIn() {
        var wrong = new NewDataSheet(
                project,
                " ",
                "",
                Set.of(fixtures.aSchool("GR")),
                today().minusDays(1),
                List.of(
                        new SheetColumn("Colour", ColumnKind.CHOICE, "", "clear", true),
                        new SheetColumn("colour", ColumnKind.TEXT, "", "", false)));

        assertThatThrownBy(() -> sheets.make(wrong, fixtures.reader(helene)))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactlyInAnyOrder(
                                        "title", "due", "schools", "columns[0].answers", "columns[1].name"));
    }

    private DataSheetId make() {
        return sheets.make(wanted(Set.of()), fixtures.reader(helene));
    }

    private NewDataSheet wanted(Set<SchoolId> schools) {
        return new NewDataSheet(
                project,
                "Water of our river",
                "Take the sample at the bridge.",
                schools,
                today().plusDays(7),
                List.of(
                        new SheetColumn("Nitrate", ColumnKind.NUMBER, "mg/l", "", true),
                        new SheetColumn("Day", ColumnKind.DATE, "", "", false),
                        new SheetColumn("Colour", ColumnKind.CHOICE, "", "clear\nbrown", false)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }
}
