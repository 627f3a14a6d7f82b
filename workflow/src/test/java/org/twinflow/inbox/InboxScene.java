package org.twinflow.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** A project of two teachers, and a case that asks them a question. */
@SpringBootTest
abstract class InboxScene {

    static final String PROCESS = "inbox-trial";
    static final Map<String, Object> YES = Map.of("coming", "yes", "pupils", 12);

    @Autowired
    Fixtures fixtures;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskWork work;

    @Autowired
    Answers answers;

    @Autowired
    CommandRunner runner;

    @Autowired
    InboxRows rows;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    PersonId ana;
    PersonId bruno;
    ProjectId project;

    @BeforeEach
    void aProjectOfTwo() {
        var school = fixtures.aSchool("FR");
        ana = fixtures.aTeacher(school);
        bruno = fixtures.aTeacher(fixtures.aSchool("ES"));
        project = fixtures.aProject(ana, school);
        fixtures.admit(project, bruno, Role.TEACHER);
    }

    String aTask(String dueOn) {
        var subject = UUID.randomUUID().toString();
        processes.start(PROCESS, subject, Map.of("projectId", project.toString(), "dueOn", dueOn));
        return tasks.about(subject).getFirst().id();
    }

    String subject(String task) {
        return rows.find(task).orElseThrow().subject();
    }

    List<String> mine(PersonId person) {
        return ids(person, InboxView.ME);
    }

    List<String> ids(PersonId person, InboxView view) {
        return inbox.view(fixtures.reader(person), query(view, 50, null)).items().stream()
                .map(InboxTask::id)
                .toList();
    }

    static InboxQuery query(InboxView view, int size, @Nullable String cursor) {
        return new InboxQuery(view, null, "", size, cursor, Locale.ENGLISH);
    }

    static InboxQuery text(String text) {
        return new InboxQuery(InboxView.ME, null, text, 5, null, Locale.ENGLISH);
    }

    Callable<Boolean> claim(String task, PersonId person) {
        return () -> succeeds(() -> work.claim(task, fixtures.reader(person)));
    }

    static boolean succeeds(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (RefusedException | NotFoundException e) {
            return false;
        }
    }
}
