package org.twinflow.planning;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;

/** Notes that activities are done, on the day that it is where somebody says so. */
@Component
class PlanProgress {

    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanProgress(People people, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    void declare(Plan plan, ActivityId activity, boolean done, PersonId by) {
        if (!done) {
            plan.done(activity, null);
            return;
        }
        var day = LocalDate.ofInstant(clock.instant(), people.person(by).zone());
        plan.done(activity, day);
        events.publishEvent(new ActivityDone(plan.project(), activity, day, by));
    }
}
