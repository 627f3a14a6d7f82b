package org.twinflow.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

/** A project whose coordinator gives tasks to a teacher, a partner and a pupil. */
@SpringBootTest
abstract class NoticeScene {

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Assignments assignments;

    @Autowired
    TaskWork work;

    @Autowired
    Notices notices;

    @Autowired
    NoticePreferences preferences;

    SchoolId school;
    PersonId coordinator;
    PersonId teacher;
    PersonId partner;
    PersonId pupil;
    ProjectId project;

    @BeforeEach
    void aProjectOfFour() {
        school = fixtures.aSchool("FR");
        coordinator = fixtures.aTeacher(school);
        teacher = fixtures.aTeacher(school);
        var abroad = fixtures.aSchool("PL");
        partner = fixtures.aTeacher(abroad);
        pupil = fixtures.aPerson("pupil", school);
        project = fixtures.aProject(coordinator, school, abroad);
        fixtures.admit(project, teacher, Role.TEACHER);
        fixtures.admit(project, partner, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
    }

    AssignmentId give(AssigneeKind kind, @Nullable String target, LocalDate due, boolean approval) {
        return assignments.assign(
                new NewAssignment(project, "Place the recorders", "", kind, target, due, approval, Priority.NORMAL),
                fixtures.reader(coordinator));
    }

    AssignmentId give(PersonId person) {
        return give(AssigneeKind.PERSON, person.toString(), LocalDate.of(2028, 5, 2), false);
    }

    List<Notice> told(PersonId person) {
        return notices.list(fixtures.reader(person), null, 50, false, Locale.ENGLISH)
                .items();
    }

    List<NoticeKind> kinds(PersonId person) {
        return told(person).stream().map(Notice::kind).toList();
    }

    long unread(PersonId person) {
        return notices.pulse(fixtures.reader(person)).unread();
    }
}
