package org.twinflow.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.LineStep;

/** The line of steps above a task, where the model offers several ways. */
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

        var task = tasks.tasks(teacher, project).getFirst();

        assertThat(inbox.line(task, Locale.ENGLISH))
                .extracting(LineStep::name)
                .containsExactly("Do task", "Review task");
    }
}
