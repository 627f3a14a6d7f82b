package org.twinflow.planning;

import java.time.Clock;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.inbox.TaskAnswered;
import org.twinflow.people.People;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Keeps what schools and coordinators answer in the tasks of {@code project-planning.bpmn}. */
@Component
class PlanAnswers {

    private final PlanRepository plans;
    private final People people;
    private final Clock clock;

    PlanAnswers(PlanRepository plans, People people, Clock clock) {
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    @EventListener(condition = "#event.processKey() == 'project-planning'")
    void on(TaskAnswered event) {
        switch (event.taskKey()) {
            case "agreePlan" -> vote(event);
            case "arbitratePlan" -> find(event).arbitrate(text(event, "reason"));
            default -> {}
        }
    }

    private void vote(TaskAnswered event) {
        var agrees = text(event, "vote").equals("agree");
        var words = text(event, "comment");
        if (!agrees && words.isBlank()) {
            throw new InvalidException(FieldError.of("comment", "planning.comment.missing"));
        }
        // only the teachers of a school hold the token that lets them take its task
        var school = Objects.requireNonNull(people.person(event.by()).school());
        find(event).vote(school, event.by(), agrees, words, clock.instant());
    }

    private static String text(TaskAnswered event, String field) {
        return Objects.toString(event.values().get(field), "");
    }

    private Plan find(TaskAnswered event) {
        var id = PlanId.of(event.subject());
        return plans.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
