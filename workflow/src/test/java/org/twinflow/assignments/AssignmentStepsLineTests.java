package org.twinflow.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.inbox.CaseEvent;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxTask;
import org.twinflow.inbox.LineStep;

/** The line of steps above a task, where the model offers several ways, and the story beside it. */
@SpringBootTest
class AssignmentStepsLineTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    Assignments assignments;

    @Test
    void showsOnlyTheWayThatTheCaseGoes() {
        assertThat(inbox.line(aTask(), Locale.ENGLISH))
                .extracting(LineStep::name)
                .containsExactly("Do task", "Review task");
    }

    @Test
    void tellsOnceThatTheCaseBegan() {
        assertThat(inbox.story(aTask(), Locale.ENGLISH))
                .extracting(CaseEvent::kind, CaseEvent::name)
                .containsExactly(tuple(CaseEvent.Kind.WAITS, "Do task"), tuple(CaseEvent.Kind.BEGAN, "Task assigned"));
    }

    private InboxTask aTask() {
        var school = fixtures.aSchool("FR");
        var teacher = fixtures.aTeacher(school);
        var project = fixtures.aProject(teacher, school);
        assignments.assign(
                new NewAssignment(
                        project,
                        "Place the recorders",
                        "",
                        AssigneeKind.PERSON,
                        teacher.toString(),
                        LocalDate.now(ZoneOffset.UTC).plusDays(9),
                        true,
                        Priority.NORMAL),
                fixtures.reader(teacher));

        return tasks.tasks(teacher, project).getFirst();
    }
}
