package org.twinflow.founding;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.audit.Audit;
import org.twinflow.engine.ProcessEnded;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskAnswered;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Keeps what people answer in the tasks of {@code project-founding.bpmn}, and how each case ended. */
@Component
class FoundingAnswers {

    private static final Map<String, FoundingState> ENDS = Map.of(
            "projectActive", FoundingState.ACTIVE,
            "foundingExpired", FoundingState.EXPIRED,
            "refusedTooOften", FoundingState.REJECTED,
            "headDeclined", FoundingState.REJECTED,
            "foundingRejected", FoundingState.REJECTED);

    private final FoundingRepository foundings;
    private final Tasks tasks;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoundingAnswers(
            FoundingRepository foundings, Tasks tasks, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.foundings = foundings;
        this.tasks = tasks;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(condition = "#event.processKey() == 'project-founding'")
    void on(TaskAnswered event) {
        var founding = lock(event.subject());
        switch (event.taskKey()) {
            case "acceptCoFoundation" -> coFounder(founding, event);
            case "consentToFounding" -> head(founding, event);
            case "approveFounding" -> service(founding, event);
            default -> {}
        }
    }

    @EventListener(condition = "#event.key() == 'project-founding'")
    void on(ProcessEnded event) {
        var founding = lock(event.subject());
        var outcome = ENDS.getOrDefault(Objects.requireNonNullElse(event.endId(), ""), FoundingState.WITHDRAWN);
        if (outcome != FoundingState.ACTIVE) {
            founding.move(outcome, clock.instant());
            events.publishEvent(FoundingMoved.of(founding));
        }
    }

    private void coFounder(Founding founding, TaskAnswered event) {
        var answer = keep(founding, Office.CO_FOUNDER, "", "answer", "accept", event);
        if (!answer.equals("accept")) {
            founding.move(FoundingState.DRAFT, clock.instant());
            events.publishEvent(FoundingMoved.of(founding));
        }
    }

    private void head(Founding founding, TaskAnswered event) {
        var school = tasks.find(event.taskId()).flatMap(FoundingViews::school).map(SchoolId::toString);
        keep(founding, Office.HEAD, school.orElse(""), "consent", "yes", event);
    }

    private void service(Founding founding, TaskAnswered event) {
        var by = event.by();
        if (by.equals(founding.founder()) || by.equals(founding.asked())) {
            throw new RefusedException("founding.own");
        }
        var country = tasks.find(event.taskId()).flatMap(FoundingViews::country);
        keep(founding, Office.SERVICE, country.orElse(""), "decision", "APPROVE", event);
    }

    /** Whoever does not simply agree says why. */
    private String keep(
            Founding founding, Office office, String place, String field, String consent, TaskAnswered event) {
        var decision = text(event, field);
        var words = text(event, "words");
        if (!decision.equals(consent) && words.isBlank()) {
            throw new InvalidException(FieldError.of("words", "founding.words.missing"));
        }
        founding.answer(office, event.by(), place, decision, words, clock.instant());
        record(founding, office, decision, event.by());
        return decision;
    }

    private void record(Founding founding, Office office, String decision, PersonId by) {
        audit.record(
                by,
                "founding.answered",
                "founding:" + founding.id(),
                Map.of("office", office.name(), "decision", decision));
    }

    private static String text(TaskAnswered event, String field) {
        return Objects.toString(event.values().get(field), "");
    }

    private Founding lock(String subject) {
        var id = FoundingId.of(subject);
        return foundings.lock(id).orElseThrow(() -> new NotFoundException(id));
    }
}
