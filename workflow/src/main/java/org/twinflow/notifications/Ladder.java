package org.twinflow.notifications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Decisions;
import org.twinflow.shared.NotFoundException;

/** Asks the table {@code reminder-ladder}, which administrators may change: when whom how loudly. */
@Component
class Ladder {

    static final String TABLE = "reminder-ladder";

    private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);

    private final Decisions decisions;

    /** A changed table counts a few minutes later; each answer is written into the engine's history. */
    private final Cache<Question, List<Step>> answers = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(5, TimeUnit.MINUTES)
            .build();

    Ladder(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What kind of work a task is. */
    enum TaskClass {
        ANY,
        TRAVEL_DOC,
        LABEL_REVIEW,
        JURY
    }

    /** Who is told of a step. */
    enum Whom {
        ASSIGNEE,
        TEACHER,
        COORDINATOR,
        HEAD,
        REVIEW_LEAD,
        JURY_CHAIR
    }

    /** @param days between the task and its end */
    record Question(TaskClass taskClass, long days, boolean pupil) {}

    /**
     * A rung of the ladder.
     *
     * @param day counted from the day on which the task is due
     * @param channel the way beyond which nobody is told
     * @param ofPupils whether it is climbed by a pupil
     */
    record Step(String name, int day, Whom whom, Channel channel, boolean ofPupils) {

        /** Those who are told of it: of two rungs for the same people the last counts. */
        String side() {
            return whom == Whom.ASSIGNEE && ofPupils ? "PUPIL" : whom.name();
        }

        String id() {
            return name + ":" + day + ":" + side();
        }
    }

    List<Step> steps(TaskClass taskClass, long days, boolean pupil) {
        return Objects.requireNonNull(answers.get(new Question(taskClass, days, pupil), this::ask));
    }

    private List<Step> ask(Question question) {
        try {
            var rows = decisions.evaluate(
                    TABLE,
                    Map.of(
                            "taskClass", question.taskClass().name(),
                            "days", (int) question.days(),
                            "pupil", question.pupil()));
            return rows.stream().flatMap(row -> step(row, question.pupil())).toList();
        } catch (NotFoundException missing) {
            LOG.warn("No table {} is in force: nobody is reminded", TABLE);
            return List.of();
        }
    }

    /** An administrator may have written a word that we do not know: that rung is left out. */
    private static Stream<Step> step(Map<String, Object> row, boolean pupil) {
        try {
            return Stream.of(new Step(
                    String.valueOf(row.get("step")),
                    ((Number) Objects.requireNonNull(row.get("day"))).intValue(),
                    Whom.valueOf(String.valueOf(row.get("whom"))),
                    Channel.valueOf(String.valueOf(row.get("channel"))),
                    pupil));
        } catch (RuntimeException unread) {
            LOG.warn("A row of {} cannot be read: {}", TABLE, row);
            return Stream.empty();
        }
    }
}
