package org.twinflow.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.CheckOuts;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Standing;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/** From the draft to the approved version, and who may work on it meanwhile. */
@SpringBootTest
class ApprovalTests {

    @Autowired
    Documents documents;

    @Autowired
    Approvals approvals;

    @Autowired
    CheckOuts checkOuts;

    @Autowired
    DocumentCare care;

    @Autowired
    Fixtures fixtures;

    private PersonId coordinator;
    private PersonId teacher;
    private PersonId pupil;
    private PersonId stranger;
    private ProjectId project;
    private DocumentId plan;

    @BeforeEach
    void storeAPlan() {
        var school = fixtures.aSchool("FR");
        coordinator = fixtures.aTeacher(school);
        teacher = fixtures.aTeacher(school);
        pupil = fixtures.aPerson("pupil", school);
        stranger = fixtures.aTeacher(fixtures.aSchool("ES"));
        project = fixtures.aProject(coordinator, school);
        fixtures.admit(project, teacher, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
        plan = documents
                .store(
                        NewDocument.inProject(
                                project.id(), "Plan", "", AudienceLevel.MEMBERS, Upload.of("plan.txt"), "en"),
                        content("Version 1"),
                        reader(teacher))
                .id();
    }

    @Test
    void keepsRemarksFromFamiliesAndAsksNoneOfThem() {
        var guardian = fixtures.aPerson("guardian", fixtures.aSchool("FR"));
        fixtures.admit(project, guardian, Role.GUARDIAN);
        care.show(plan, AudienceLevel.FAMILIES, reader(teacher));
        approvals.ask(request(1, coordinator), reader(teacher));
        approvals.answer(plan, 1, Verdict.CHANGES_ASKED, "Leave the names out.", reader(coordinator));

        assertThat(documents.get(plan, reader(guardian)).title()).isEqualTo("Plan");
        assertThat(approvals.history(plan, reader(guardian))).isEmpty();
        assertThat(approvals.history(plan, reader(pupil))).hasSize(1);
        assertThatThrownBy(() -> approvals.ask(request(1, guardian), reader(teacher)))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void approvesAVersionWhenAllWhoWereAskedHave() {
        approvals.ask(request(1, coordinator, pupil), reader(teacher));
        assertThat(standing()).isEqualTo(Standing.IN_APPROVAL);
        assertThat(approvals.waitingFor(reader(coordinator))).containsExactly(plan.id());

        approvals.answer(plan, 1, Verdict.APPROVED, "", reader(coordinator));
        approvals.answer(plan, 1, Verdict.APPROVED, "", reader(coordinator));
        assertThat(standing()).isEqualTo(Standing.IN_APPROVAL);
        approvals.answer(plan, 1, Verdict.APPROVED, "Good", reader(pupil));

        assertThat(standing()).isEqualTo(Standing.APPROVED);
        assertThat(approvals.waitingFor(reader(coordinator))).isEmpty();
        add(1, teacher);
        assertThat(standing()).isEqualTo(Standing.DRAFT);
        assertThat(approvals.history(plan, reader(teacher)))
                .extracting(ApprovalSummary::version, ApprovalSummary::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, Outcome.APPROVED));
    }

    @Test
    void endsARequestWithTheFirstWhoAsksForChanges() {
        approvals.ask(request(1, coordinator, pupil), reader(teacher));

        assertThatThrownBy(() -> approvals.answer(plan, 1, Verdict.CHANGES_ASKED, " ", reader(pupil)))
                .isInstanceOf(InvalidException.class);
        approvals.answer(plan, 1, Verdict.CHANGES_ASKED, "The dates are wrong", reader(pupil));

        assertThat(standing()).isEqualTo(Standing.CHANGES_ASKED);
        assertThatThrownBy(() -> approvals.answer(plan, 1, Verdict.APPROVED, "", reader(coordinator)))
                .isInstanceOf(RefusedException.class);
        assertThat(approvals.waitingFor(reader(coordinator))).isEmpty();
    }

    @Test
    void endsARequestWithANewVersion() {
        approvals.ask(request(1, coordinator), reader(teacher));
        add(1, teacher);

        assertThat(standing()).isEqualTo(Standing.DRAFT);
        assertThatThrownBy(() -> approvals.answer(plan, 1, Verdict.APPROVED, "", reader(coordinator)))
                .isInstanceOf(StaleException.class);
        assertThat(approvals.history(plan, reader(teacher)).getFirst().outcome())
                .isEqualTo(Outcome.OVERTAKEN);
        approvals.ask(request(2, coordinator), reader(teacher));
        approvals.withdraw(plan, reader(teacher));
        assertThat(standing()).isEqualTo(Standing.DRAFT);
    }

    @Test
    void asksOnlyWhomItMay() {
        assertThatThrownBy(() -> approvals.ask(request(1, stranger), reader(teacher)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> approvals.ask(request(1), reader(teacher))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> approvals.ask(request(1, teacher), reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> approvals.ask(request(1, teacher), reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> approvals.ask(request(2, coordinator), reader(teacher)))
                .isInstanceOf(StaleException.class);
        var past = new ApprovalRequest(plan, 1, Set.of(coordinator), LocalDate.of(2020, 1, 1));
        assertThatThrownBy(() -> approvals.ask(past, reader(teacher))).isInstanceOf(InvalidException.class);

        approvals.ask(request(1, coordinator), reader(teacher));
        assertThatThrownBy(() -> approvals.ask(request(1, coordinator), reader(teacher)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> approvals.answer(plan, 1, Verdict.APPROVED, "", reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> approvals.withdraw(plan, reader(pupil))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> approvals.history(plan, reader(stranger))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void takesNoVersionOfOthersWhileSomebodyWorksOnIt() {
        checkOuts.take(plan, reader(teacher));

        assertThatThrownBy(() -> add(1, coordinator))
                .isInstanceOf(RefusedException.class)
                .hasMessage("documents.taken");
        assertThatThrownBy(() -> checkOuts.take(plan, reader(coordinator))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> checkOuts.release(plan, reader(pupil))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> checkOuts.take(plan, reader(stranger))).isInstanceOf(NotFoundException.class);

        assertThat(add(1, teacher).facts().editing()).isNull();
        add(2, coordinator);
    }

    @Test
    void letsTheCoordinatorFreeWhatSomebodyElseTook() {
        checkOuts.take(plan, reader(teacher));
        checkOuts.release(plan, reader(coordinator));

        assertThat(documents.get(plan, reader(teacher)).facts().editing()).isNull();
        assertThatThrownBy(() -> checkOuts.release(plan, reader(teacher))).isInstanceOf(RefusedException.class);
    }

    private ApprovalRequest request(int version, PersonId... asked) {
        return new ApprovalRequest(plan, version, Set.copyOf(List.of(asked)), null);
    }

    private Standing standing() {
        return documents.get(plan, reader(teacher)).facts().standing();
    }

    private DocumentDetails add(int expected, PersonId by) {
        return documents.addVersion(
                plan, expected, Upload.of("plan.txt"), content("Version " + (expected + 1)), reader(by));
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
