package org.twinflow.closing;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.TaskAnswered;
import org.twinflow.labels.LabelAwarded;
import org.twinflow.labels.LabelDeclined;
import org.twinflow.people.People;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.NotFoundException;

/** Keeps what schools and the data protection officer answer, and hears of labels that are decided. */
@Component
class ClosingAnswers {

    private static final String DECIDED = "label.decided";

    private final ClosingRepository closings;
    private final People people;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosingAnswers(
            ClosingRepository closings,
            People people,
            Processes processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.closings = closings;
        this.people = people;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(condition = "#event.processKey() == 'project-closing'")
    void on(TaskAnswered event) {
        var id = ClosingId.of(event.subject());
        var closing = closings.findById(id).orElseThrow(() -> new NotFoundException(id));
        switch (event.taskKey()) {
            case "lastWord" -> {
                // only the teachers of a school hold the token that lets them take its task
                var school = Objects.requireNonNull(people.person(event.by()).school());
                closing.say(school, event.by(), text(event, "words"), clock.instant());
            }
            case "signPurge" -> {
                closing.certify(event.by(), clock.instant());
                events.publishEvent(new ClosingCertified(id.id(), text(event, "remark")));
            }
            default -> {}
        }
    }

    @EventListener
    void on(LabelAwarded awarded) {
        decided(awarded.project());
    }

    @EventListener
    void on(LabelDeclined declined) {
        decided(declined.project());
    }

    /** The case looks itself whether another is pending. */
    private void decided(ProjectId project) {
        closings.findByProject(project)
                .map(closing -> closing.id().toString())
                .filter(id -> processes.isWaiting(DECIDED, id))
                .ifPresent(id -> processes.correlate(DECIDED, id, Map.of()));
    }

    private static String text(TaskAnswered event, String field) {
        return Objects.toString(event.values().get(field), "");
    }
}
