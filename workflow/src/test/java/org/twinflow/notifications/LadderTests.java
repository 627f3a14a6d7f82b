package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.notifications.Ladder.Step;
import org.twinflow.notifications.Ladder.TaskClass;
import org.twinflow.notifications.Ladder.Whom;

/** DMN-9, row by row. */
@SpringBootTest
class LadderTests {

    @Autowired
    Ladder ladder;

    @ParameterizedTest
    @CsvSource({
        // row 1: a week before, where the task takes longer than ten days
        "ANY, 11, WEEK_BEFORE, -7, ASSIGNEE, DIGEST",
        // row 2
        "ANY, 3, TWO_DAYS_BEFORE, -2, ASSIGNEE, MAIL",
        // row 3
        "ANY, 3, ON_THE_DAY, 0, ASSIGNEE, APP",
        // row 4
        "ANY, 3, LATE, 2, ASSIGNEE, MAIL",
        "ANY, 3, LATE, 2, COORDINATOR, MAIL",
        // row 5
        "TRAVEL_DOC, 30, VERY_LATE, 5, ASSIGNEE, MAIL",
        "TRAVEL_DOC, 30, VERY_LATE, 5, HEAD, MAIL",
        // row 6
        "LABEL_REVIEW, 30, VERY_LATE, 5, REVIEW_LEAD, MAIL",
        // row 7
        "JURY, 30, VERY_LATE, 3, JURY_CHAIR, MAIL"
    })
    void climbsEachRung(TaskClass taskClass, long days, String name, int day, Whom whom, Channel channel) {
        assertThat(ladder.steps(taskClass, days, false)).contains(new Step(name, day, whom, channel, false));
    }

    @Test
    void leavesOutTheWeekBeforeWhereATaskTakesTenDaysOrLess() {
        assertThat(names(10, false)).containsExactly("TWO_DAYS_BEFORE", "ON_THE_DAY", "LATE", "LATE");
        assertThat(names(11, false)).startsWith("WEEK_BEFORE");
    }

    @ParameterizedTest
    @EnumSource(TaskClass.class)
    void tellsAPupilInTheApplicationAloneAndTheTeacherAsLoudlyAsAnAdult(TaskClass taskClass) {
        var steps = ladder.steps(taskClass, 30, true);

        assertThat(steps)
                .filteredOn(step -> step.whom() == Whom.ASSIGNEE)
                .hasSize(4)
                .allMatch(step -> step.channel() == Channel.APP);
        assertThat(steps)
                .filteredOn(step -> step.whom() == Whom.TEACHER)
                .extracting(Step::channel)
                .containsExactly(Channel.DIGEST, Channel.MAIL, Channel.APP, Channel.MAIL);
    }

    @Test
    void keepsWhatIsForOthersFromThem() {
        assertThat(ladder.steps(TaskClass.ANY, 30, false))
                .extracting(Step::whom)
                .doesNotContain(Whom.HEAD, Whom.REVIEW_LEAD, Whom.JURY_CHAIR, Whom.TEACHER);
    }

    private List<String> names(long days, boolean pupil) {
        return ladder.steps(TaskClass.ANY, days, pupil).stream().map(Step::name).toList();
    }
}
