package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.inbox.CaseEvent;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;

/** The acceptance check of the wish to set tasks: one task for four schools, of which one is two days late. */
@SpringBootTest
class AllSchoolsTaskTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Inbox lists;

    @Autowired
    Assignments assignments;

    @Autowired
    Reminders reminders;

    @Autowired
    Notices notices;

    @Autowired
    Clock clock;

    @Test
    void saysWhoIsLateAndWhichRemindersWereSent() {
        var schools =
                List.of("FR", "ES", "PL", "GR").stream().map(fixtures::aSchool).toList();
        var teachers = new ArrayList<>(schools.stream().map(fixtures::aTeacher).toList());
        var coordinator = fixtures.aTeacher(schools.getFirst());
        var project = fixtures.aProject(coordinator, schools.toArray(SchoolId[]::new));
        teachers.forEach(teacher -> fixtures.admit(project, teacher, Role.TEACHER));
        var due = LocalDate.ofInstant(clock.instant(), PARIS).plusDays(1);

        var task = assignments.assign(
                new NewAssignment(
                        project,
                        "Place the recorders",
                        "",
                        AssigneeKind.ALL_SCHOOLS,
                        null,
                        due,
                        false,
                        Priority.NORMAL),
                fixtures.reader(coordinator));
        assertThat(teachers)
                .allSatisfy(teacher -> assertThat(inbox.keys(teacher, project)).containsExactly("doTaskInSchool"));
        var late = teachers.removeLast();
        teachers.forEach(teacher -> inbox.complete(teacher, project, "doTaskInSchool", Map.of("result", "Placed.")));
        for (int day = 0; day <= 2; day++) {
            reminders.remind(noon(due.plusDays(day)));
        }

        var details = assignments.get(task, fixtures.reader(coordinator));
        assertThat(details.task().isLate(due.plusDays(2))).isTrue();
        assertThat(details.missing()).extracting(SchoolSummary::id).containsExactly(schools.getLast());
        assertThat(notices.list(fixtures.reader(coordinator), null, 50, false, Locale.ENGLISH)
                        .items())
                .extracting(Notice::kind)
                .contains(NoticeKind.ESCALATION);
        assertThat(story(coordinator, project)).containsOnlyOnce(CaseEvent.Kind.ESCALATED);
        assertThat(story(coordinator, project))
                .filteredOn(kind -> kind == CaseEvent.Kind.REMINDED)
                .hasSize(2);
        assertThat(inbox.keys(late, project)).containsExactly("doTaskInSchool");
    }

    /** What the coordinator reads of the case at the task that waits for the school. */
    private List<CaseEvent.Kind> story(PersonId coordinator, ProjectId project) {
        var waiting = lists.view(
                        fixtures.reader(coordinator),
                        new InboxQuery(InboxView.WAITING, project, "", 50, null, Locale.ENGLISH))
                .items();
        assertThat(waiting).hasSize(1);
        return lists.story(waiting.getFirst(), Locale.ENGLISH).stream()
                .map(CaseEvent::kind)
                .toList();
    }

    private static Instant noon(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant().plus(Duration.ofHours(12));
    }
}
