package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.people.PersonId;
import org.twinflow.talks.TaskTalk;

/** What people are told of the talk about tasks. */
class TalkNoticeTests extends NoticeScene {

    @Autowired
    TaskTalk talk;

    @Test
    void tellsThoseWhoAreCalled() {
        var task = aTaskOfTheTeachers();

        talk.say(task, "Who has the key, @teacher Tester?", null, fixtures.reader(teacher), Locale.ENGLISH);

        assertThat(of(partner, NoticeKind.MENTIONED)).singleElement().satisfies(notice -> {
            assertThat(notice.words()).isEqualTo("Place the recorders");
            assertThat(notice.href()).isEqualTo("/tasks/" + task);
            assertThat(notice.project()).isEqualTo("Rivers that join us");
        });
        assertThat(of(coordinator, NoticeKind.MENTIONED)).hasSize(1);
        assertThat(of(teacher, NoticeKind.MENTIONED)).isEmpty();
        assertThat(of(pupil, NoticeKind.MENTIONED)).isEmpty();
    }

    @Test
    void tellsWhoAskedThatThereIsAnAnswer() {
        var task = aTaskOfTheTeachers();
        talk.ask(task, pupil, "Where did you leave the recorder?", fixtures.reader(teacher), Locale.ENGLISH);

        inbox.complete(pupil, project, "answerQuestion", Map.of("answer", "Under the bridge."));

        assertThat(of(teacher, NoticeKind.QUESTION_ANSWERED)).hasSize(1);
        assertThat(of(pupil, NoticeKind.TASK_ASSIGNED)).hasSize(1);
    }

    private String aTaskOfTheTeachers() {
        give(AssigneeKind.GROUP, "teacher", LocalDate.of(2028, 5, 2), false);
        return inbox.tasks(teacher, project).getFirst().id();
    }

    private List<Notice> of(PersonId person, NoticeKind kind) {
        return told(person).stream().filter(notice -> notice.kind() == kind).toList();
    }
}
