package org.twinflow.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.engine.Jobs;
import org.twinflow.founding.FoundingDraft;
import org.twinflow.founding.FoundingFixtures;
import org.twinflow.founding.Foundings;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** From a project to a kit, and from a kit to a project with a plan. */
@SpringBootTest
class KitTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    FoundingFixtures given;

    @Autowired
    Kits kits;

    @Autowired
    Foundings foundings;

    @Autowired
    Plans plans;

    @Autowired
    Jobs jobs;

    @Test
    void proposesThePlanOfTheKitOnTheDaysOfTheNewProject() {
        var france = fixtures.aSchool("FR");
        var founder = fixtures.aTeacher(france);
        var old = aPlannedProject(founder, france);
        var kit = kits.copy(old, "Rivers kit", false, fixtures.reader(founder));
        var partner = fixtures.aTeacher(fixtures.aSchool("PL"));

        var id = kits.found(kit, fixtures.reader(founder));
        var begun = foundings.get(id, fixtures.reader(founder), Locale.ENGLISH).draft();
        assertThat(begun.title()).isEqualTo("Rivers kit");
        assertThat(begun.summary()).isEqualTo("Four schools follow their rivers.");
        assertThat(begun.coFounder()).as("a kit holds nobody").isNull();
        foundings.save(id, dated(partner), null, fixtures.reader(founder));
        foundings.send(id, fixtures.reader(founder));
        given.answer(id, partner, "acceptCoFoundation", Map.of("answer", "accept"));
        given.answer(id, given.anOfficer("FR"), "approveFounding", Map.of("decision", "APPROVE"));
        given.answer(id, given.anOfficer("PL"), "approveFounding", Map.of("decision", "APPROVE"));
        jobs.runDue();

        var plan = plans.of(new ProjectId(id.id()), fixtures.reader(partner)).orElseThrow();
        assertThat(plan.isOpen()).as("proposed, not in force").isTrue();
        assertThat(plan.draft()).extracting(PlannedActivity::title).containsExactly("Letters", "Exhibition");
        var letters = plan.draft().getFirst();
        assertThat(letters.start()).isEqualTo(LocalDate.of(2027, 2, 9));
        assertThat(letters.end()).isEqualTo(LocalDate.of(2027, 2, 14));
        assertThat(letters.schools()).hasSize(2);
        assertThat(plan.draft().getLast().end()).as("within the project").isEqualTo(LocalDate.of(2027, 12, 20));
    }

    @Test
    void isSeenByWhoMadeItUntilItIsShared() {
        var france = fixtures.aSchool("FR");
        var owner = fixtures.aTeacher(france);
        var project = aPlannedProject(owner, france);
        var own = kits.copy(project, "Own", false, fixtures.reader(owner));
        var shared = kits.copy(project, "Shared", true, fixtures.reader(owner));
        var other = fixtures.reader(fixtures.aTeacher(fixtures.aSchool("ES")));

        assertThat(kits.visibleTo(other))
                .extracting(KitSummary::id)
                .contains(shared)
                .doesNotContain(own);
        assertThatThrownBy(() -> kits.found(own, other)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> kits.remove(shared, other)).isInstanceOf(ForbiddenException.class);
        var teacher = fixtures.aTeacher(france);
        fixtures.admit(project, teacher, Role.TEACHER);
        assertThatThrownBy(() -> kits.copy(project, "Not mine", false, fixtures.reader(teacher)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> kits.copy(project, " ", false, fixtures.reader(owner)))
                .isInstanceOf(InvalidException.class);
        var pupil = fixtures.reader(fixtures.aPerson("pupil", france));
        assertThat(kits.visibleTo(pupil)).isEmpty();
        assertThatThrownBy(() -> kits.found(shared, pupil)).isInstanceOf(ForbiddenException.class);
        kits.remove(shared, fixtures.reader(owner));
        assertThat(kits.visibleTo(other)).extracting(KitSummary::id).doesNotContain(shared);
    }

    private ProjectId aPlannedProject(PersonId coordinator, SchoolId school) {
        var project = fixtures.aProject(coordinator, school);
        plans.begin(project, fixtures.reader(coordinator));
        add(project, coordinator, "Letters", school, "2026-10-01", "2026-10-06");
        add(project, coordinator, "Exhibition", school, "2028-05-01", "2028-06-30");
        return project;
    }

    private void add(ProjectId project, PersonId by, String title, SchoolId school, String start, String end) {
        plans.add(
                project,
                new NewActivity(
                        title,
                        Phase.ONLINE,
                        LocalDate.parse(start),
                        LocalDate.parse(end),
                        school,
                        List.of(school),
                        List.of("en"),
                        "Something to show"),
                plans.of(project, fixtures.reader(by)).orElseThrow().version(),
                fixtures.reader(by));
    }

    private static FoundingDraft dated(PersonId coFounder) {
        var draft = FoundingFixtures.aDraft("Rivers again", coFounder);
        return new FoundingDraft(
                draft.title(),
                draft.summary(),
                draft.language(),
                draft.languages(),
                draft.youngest(),
                draft.oldest(),
                draft.pupils(),
                draft.subjects(),
                draft.tools(),
                "",
                draft.aims(),
                draft.work(),
                draft.results(),
                "",
                coFounder,
                LocalDate.of(2027, 1, 10),
                LocalDate.of(2027, 12, 20),
                true);
    }
}
