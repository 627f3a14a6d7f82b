package org.twinflow.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxTask;
import org.twinflow.inbox.InboxView;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/** Every way through {@code project-founding.bpmn}. */
@SpringBootTest
class FoundingProcessTests {

    @Autowired
    Fixtures people;

    @Autowired
    FoundingFixtures given;

    @Autowired
    Foundings foundings;

    @Autowired
    Projects projects;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    @Autowired
    People directory;

    @Autowired
    Inbox inbox;

    PersonId founder;
    PersonId coFounder;
    PersonId french;
    PersonId polish;

    @BeforeEach
    void twoTeachersAndTheirServices() {
        founder = people.aTeacher(people.aSchool("FR"));
        coFounder = people.aTeacher(people.aSchool("PL"));
        french = given.anOfficer("FR");
        polish = given.anOfficer("PL");
    }

    @Test
    void opensAProjectThatBothCoordinateOnceBothServicesAgree() {
        var id = given.aSentFounding("Two rivers", founder, coFounder);
        assertThat(show(id, founder).founding().kind()).isEqualTo(FoundingKind.EUROPEAN);
        assertThat(waiting(id, founder)).containsExactly("CO_FOUNDER teacher Tester");
        assertThat(foundings.of(people.reader(coFounder)))
                .extracting(FoundingSummary::id)
                .contains(id);

        given.answer(id, coFounder, "acceptCoFoundation", Map.of("answer", "accept"));
        assertThat(waiting(id, coFounder)).containsExactlyInAnyOrder("SERVICE FR", "SERVICE PL");
        given.answer(id, french, "approveFounding", Map.of("decision", "APPROVE"));
        assertThat(waiting(id, coFounder)).containsExactly("SERVICE PL");
        given.answer(id, polish, "approveFounding", Map.of("decision", "APPROVE"));
        jobs.runDue();

        var shown = show(id, founder);
        assertThat(shown.founding().state()).isEqualTo(FoundingState.ACTIVE);
        assertThat(shown.founding().waiting()).isEmpty();
        var project = projects.get(new ProjectId(id.id()), people.reader(coFounder));
        assertThat(project.title()).isEqualTo("Two rivers");
        assertThat(project.schools()).hasSize(2);
        assertThat(projects.members(project.id(), people.reader(founder)))
                .allMatch(member -> member.roles().contains(Role.COORDINATOR))
                .hasSize(2);
        assertThat(foundings.of(project.id(), people.reader(coFounder), Locale.ENGLISH))
                .isPresent();
        assertThat(processes.isRunning("project-founding", id.toString())).isFalse();
    }

    @Test
    void comesBackWithTheWordsOfWhoWantsChangesAndGoesRoundAgain() {
        var id = given.aSentFounding("Changed", founder, coFounder);
        assertThatThrownBy(() -> given.answer(id, coFounder, "acceptCoFoundation", Map.of("answer", "amend")))
                .isInstanceOf(InvalidException.class);
        given.answer(id, coFounder, "acceptCoFoundation", Map.of("answer", "amend", "words", "Our pupils are older."));
        assertThat(show(id, founder).founding().state()).isEqualTo(FoundingState.DRAFT);
        assertThat(show(id, founder).said().getFirst().words()).isEqualTo("Our pupils are older.");

        foundings.send(id, people.reader(founder));
        given.answer(id, coFounder, "acceptCoFoundation", Map.of("answer", "accept"));
        given.answer(id, french, "approveFounding", Map.of("decision", "APPROVE"));
        given.answer(id, polish, "approveFounding", Map.of("decision", "CHANGES", "words", "Name the tools."));
        assertThat(show(id, founder).founding().state()).isEqualTo(FoundingState.DRAFT);
        assertThat(given.keys(id)).containsExactly("describeProject");

        foundings.send(id, people.reader(founder));
        given.answer(id, coFounder, "acceptCoFoundation", Map.of("answer", "accept"));
        assertThat(given.keys(id)).as("both look again").containsExactly("approveFounding", "approveFounding");
        given.answer(id, polish, "approveFounding", Map.of("decision", "REJECT", "words", "Not a school project."));

        assertThat(show(id, founder).founding().state()).isEqualTo(FoundingState.REJECTED);
        assertThat(processes.isRunning("project-founding", id.toString())).isFalse();
        var again = foundings.beginAgain(id, people.reader(founder));
        assertThat(show(again, founder).draft().title()).isEqualTo("Changed");
    }

    @Test
    void endsAfterThreeRefusalsAndAsksSomebodyElseUntilThen() {
        var id = given.aSentFounding("Refused", founder, coFounder);
        for (int time = 1; time <= 3; time++) {
            given.answer(id, coFounder, "acceptCoFoundation", Map.of("answer", "refuse", "words", "No time."));
            if (time < 3) {
                assertThat(given.keys(id)).containsExactly("describeProject");
                foundings.send(id, people.reader(founder));
            }
        }
        assertThat(show(id, founder).founding().state()).isEqualTo(FoundingState.REJECTED);
    }

    @Test
    void expiresWhenTheCoFounderSaysNothingForThirtyDays() {
        var id = given.aSentFounding("Silent", founder, coFounder);
        jobs.ringTimers("project-founding", id.toString(), "coFounderSilent");
        assertThat(show(id, coFounder).founding().state()).isEqualTo(FoundingState.EXPIRED);
    }

    @Test
    void tellsTheSupportWhenAServiceLetsItWaitAndGoesOnWaiting() {
        var id = given.aSentFounding("Slow", founder, coFounder);
        given.answer(id, coFounder, "acceptCoFoundation", Map.of("answer", "accept"));
        jobs.ringTimers("project-founding", id.toString(), "approvalOverdue");
        jobs.runDue();
        assertThat(given.keys(id)).containsExactly("approveFounding", "approveFounding");
    }

    @Test
    void asksTheHeadWhereTheCountryWantsIt() {
        var school = people.aSchool("ES");
        var spanish = people.aTeacher(school);
        var head = given.aHead(school);
        var id = given.aSentFounding("Asked", founder, spanish);
        given.answer(id, spanish, "acceptCoFoundation", Map.of("answer", "accept"));
        assertThat(show(id, founder).founding().state()).isEqualTo(FoundingState.WAITING_HEAD);
        assertThat(waiting(id, head)).containsExactly("HEAD School ES");
        given.answer(id, head, "consentToFounding", Map.of("consent", "yes"));
        assertThat(waiting(id, founder)).containsExactlyInAnyOrder("SERVICE ES", "SERVICE FR");

        var second = given.aSentFounding("Declined", founder, spanish);
        given.answer(second, spanish, "acceptCoFoundation", Map.of("answer", "accept"));
        given.answer(second, head, "consentToFounding", Map.of("consent", "no", "words", "Not this year."));
        assertThat(show(second, founder).founding().state()).isEqualTo(FoundingState.REJECTED);
        assertThat(show(second, founder).said().getFirst().place()).isEqualTo("School ES");
    }

    @Test
    void asksOneServiceForANationalProjectAndSaysThatItGetsNoLabel() {
        var neighbour = people.aTeacher(people.aSchool("FR"));
        var id = given.aSentFounding("At home", founder, neighbour);
        assertThat(show(id, founder).founding().kind()).isEqualTo(FoundingKind.NATIONAL);
        given.answer(id, neighbour, "acceptCoFoundation", Map.of("answer", "accept"));
        assertThat(waiting(id, founder)).containsExactly("SERVICE FR");
    }

    @Test
    void isHeldUpWhileASchoolIsNotConfirmedOrBothAreOne() {
        var colleague = people.aTeacher(
                java.util.Objects.requireNonNull(directory.person(founder).school()));
        var id = given.aSentFounding("One school", founder, colleague);
        var shown = show(id, founder);
        assertThat(shown.founding().state()).isEqualTo(FoundingState.DRAFT);
        assertThat(shown.reason()).isEqualTo("The founders must be from two schools.");
        assertThat(given.keys(id)).containsExactly("describeProject");

        var unknown = directory.noteSchool(new org.twinflow.people.NewSchool(
                "New school", "Town", "PL", java.time.ZoneId.of("Europe/Warsaw"), Locale.ENGLISH));
        var newcomer = people.aTeacher(unknown);
        foundings.save(id, FoundingFixtures.aDraft("One school", newcomer), null, people.reader(founder));
        foundings.send(id, people.reader(founder));
        assertThat(show(id, founder).reason()).startsWith("The school of one of the founders");
        directory.confirmSchool(unknown);
        foundings.send(id, people.reader(founder));
        assertThat(show(id, founder).founding().state()).isEqualTo(FoundingState.WAITING_CO_FOUNDER);
    }

    @Test
    void isFoundAmongTheTasksByTheTitleItHasNow() {
        var id = foundings.begin(FoundingFixtures.aDraft("Rivers", coFounder), people.reader(founder));

        foundings.save(id, FoundingFixtures.aDraft("Estuaries", coFounder), null, people.reader(founder));

        assertThat(tasksWith("estuaries")).containsExactly("describeProject");
        assertThat(tasksWith("rivers")).isEmpty();
    }

    @Test
    void isShownToThoseItConcernsAndChangedByItsFounderAlone() {
        var id = foundings.begin(FoundingFixtures.aDraft("Secret", coFounder), people.reader(founder));
        var stranger = people.aTeacher(people.aSchool("IT"));
        for (var reader : List.of(stranger, coFounder, french)) {
            assertThatThrownBy(() -> show(id, reader)).as("before it is sent").isInstanceOf(NotFoundException.class);
        }
        var version = show(id, founder).version();
        foundings.save(id, FoundingFixtures.aDraft("Still secret", coFounder), version, people.reader(founder));
        assertThatThrownBy(() ->
                        foundings.save(id, FoundingFixtures.aDraft("Lost", coFounder), version, people.reader(founder)))
                .isInstanceOf(StaleException.class);
        foundings.send(id, people.reader(founder));
        assertThat(show(id, french).founding().title()).isEqualTo("Still secret");
        assertThatThrownBy(() -> show(id, stranger)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> foundings.withdraw(id, people.reader(coFounder)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> foundings.send(id, people.reader(founder))).isInstanceOf(RefusedException.class);

        foundings.withdraw(id, people.reader(founder));
        assertThat(show(id, coFounder).founding().state()).isEqualTo(FoundingState.WITHDRAWN);
        var pupil = people.aPerson("pupil", people.aSchool("FR"));
        assertThatThrownBy(() -> foundings.begin(FoundingDraft.blank("en"), people.reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void saysWhatIsMissingFieldByField() {
        var reader = people.reader(founder);
        var id = foundings.begin(FoundingDraft.blank("en"), reader);
        assertThatThrownBy(() -> foundings.send(id, reader))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactlyInAnyOrder(
                                        "title",
                                        "summary",
                                        "aims",
                                        "work",
                                        "results",
                                        "languages",
                                        "subjects",
                                        "tools",
                                        "youngest",
                                        "oldest",
                                        "pupils",
                                        "coFounder",
                                        "declared",
                                        "start",
                                        "end"));
        given.aSentFounding("Twice", founder, coFounder);
        foundings.save(id, FoundingFixtures.aDraft("TWICE", coFounder), null, reader);
        assertThatThrownBy(() -> foundings.send(id, reader))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.code())
                                .containsExactly("founding.title.taken"));
        assertThat(foundings.candidates("teacher-", reader))
                .isNotEmpty()
                .noneMatch(person -> person.id().equals(founder));
    }

    private FoundingDetails show(FoundingId id, PersonId reader) {
        return foundings.get(id, people.reader(reader), Locale.ENGLISH);
    }

    private List<String> waiting(FoundingId id, PersonId reader) {
        return show(id, reader).founding().waiting().stream()
                .map(each -> each.office() + " " + each.name())
                .toList();
    }

    private List<String> tasksWith(String text) {
        var query = new InboxQuery(InboxView.ME, null, text, 10, null, Locale.ENGLISH);
        return inbox.view(people.reader(founder), query).items().stream()
                .map(InboxTask::key)
                .toList();
    }
}
