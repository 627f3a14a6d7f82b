package org.twinflow.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.exports.Exports;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.labels.LabelFixtures;
import org.twinflow.meetings.Meetings;
import org.twinflow.meetings.NewMeeting;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.Projects;
import org.twinflow.shared.RefusedException;

/** A project of two schools that comes to its end. */
@SpringBootTest
abstract class ClosingScene {

    static final Set<ClosingItem> ALL = EnumSet.allOf(ClosingItem.class);

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    LabelFixtures labels;

    @Autowired
    Closings closings;

    @Autowired
    Projects projects;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    @Autowired
    Access access;

    @Autowired
    People people;

    @Autowired
    Exports exports;

    @Autowired
    Assignments assignments;

    @Autowired
    Documents documents;

    @Autowired
    Plans plans;

    @Autowired
    Meetings meetings;

    @Autowired
    Inbox tasks;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    SchoolId france;
    SchoolId poland;
    PersonId helene;
    PersonId kasia;
    PersonId pupil;
    ProjectId project;

    @BeforeEach
    void aProjectOfTwoSchools() {
        france = fixtures.aSchool("FR");
        poland = fixtures.aSchool("PL");
        helene = fixtures.aTeacher(france);
        kasia = fixtures.aTeacher(poland);
        pupil = fixtures.aPerson("Planteduella", poland);
        project = fixtures.aProject(helene, france, poland);
        fixtures.admit(project, kasia, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
    }

    void close() {
        closings.begin(project, by(helene));
        closings.check(project, ALL, "", by(helene));
        sayLastWords();
        jobs.runDue();
        assertThat(status()).isEqualTo(ProjectStatus.CLOSED);
    }

    void sayLastWords() {
        List.of(helene, kasia)
                .forEach(teacher -> inbox.complete(teacher, project, "lastWord", Map.of("words", "It was worth it.")));
    }

    void sign() {
        var administrator = fixtures.anAdministrator();
        var query = new InboxQuery(InboxView.ME, null, "", 200, null, Locale.ENGLISH);
        var task = tasks.view(by(administrator), query).items().stream()
                .filter(each -> each.key().equals("signPurge") && each.subject().equals(id()))
                .findFirst()
                .orElseThrow();
        inbox.complete(administrator, task.id(), Map.of("seen", true, "remark", "Looked at."));
    }

    void take(LabelFixtures.Setting setting) {
        project = setting.project();
        helene = setting.coordinator();
    }

    org.twinflow.documents.DocumentId certificate() {
        var until = Instant.now().plusSeconds(20);
        while (details().certificate() == null && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return java.util.Objects.requireNonNull(details().certificate());
    }

    org.twinflow.documents.DocumentId document(String name) {
        return documents
                .store(
                        NewDocument.inProject(project.id(), name, "", AudienceLevel.MEMBERS, Upload.of(name), "en"),
                        new ByteArrayInputStream("words".getBytes(StandardCharsets.UTF_8)),
                        by(helene))
                .id();
    }

    NewAssignment task() {
        return new NewAssignment(
                project,
                "Place the recorders",
                "",
                AssigneeKind.PERSON,
                kasia.toString(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(9),
                false,
                Priority.NORMAL);
    }

    NewMeeting meeting() {
        return new NewMeeting("Recorders", "", "", 45, List.of(clock.instant().plus(Duration.ofDays(9))));
    }

    static void refused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(RefusedException.class).hasMessage("access.frozen");
    }

    ClosingDetails details() {
        return closings.of(project, by(helene)).orElseThrow();
    }

    String id() {
        return details().id().toString();
    }

    List<String> active() {
        return processes.activeElements(Closings.PROCESS, id());
    }

    ProjectStatus status() {
        return projects.facts(project).status();
    }

    Reader by(PersonId person) {
        return fixtures.reader(person);
    }
}
