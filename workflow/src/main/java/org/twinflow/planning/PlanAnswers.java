package org.twinflow.planning;

import java.time.Clock;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.inbox.TaskAnswered;
import org.twinflow.people.People;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Keeps what schools and coordinators answer in the tasks of the models of planning. */
@Component
class PlanAnswers {

    private final PlanRepository plans;
    private final ChangeRequestRepository requests;
    private final JoiningRepository joinings;
    private final PlanRequests wishes;
    private final PlanViews views;
    private final People people;
    private final Access access;
    private final Clock clock;

    PlanAnswers(
            PlanRepository plans,
            ChangeRequestRepository requests,
            JoiningRepository joinings,
            PlanRequests wishes,
            PlanViews views,
            People people,
            Access access,
            Clock clock) {
        this.plans = plans;
        this.requests = requests;
        this.joinings = joinings;
        this.wishes = wishes;
        this.views = views;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    @EventListener(
            condition =
                    "{'project-planning', 'plan-change', 'plan-review', 'plan-joining'}.contains(#event.processKey())")
    void on(TaskAnswered event) {
        switch (event.taskKey()) {
            case "agreePlan" -> vote(event);
            case "decideChange" -> decide(event);
            case "agreeToPlan" -> join(event);
            case "reviewPlan" ->
                find(event)
                        .review(
                                text(event, "progress"),
                                text(event, "words"),
                                event.by(),
                                people.person(event.by()).school(),
                                clock.instant());
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

    /** What a school that came later wants changed is asked for like any other change. */
    private void join(TaskAnswered event) {
        var id = JoiningId.of(event.subject());
        var joining = joinings.findById(id).orElseThrow(() -> new NotFoundException(id));
        var agrees = text(event, "vote").equals("agree");
        var words = text(event, "comment");
        if (!agrees && words.isBlank()) {
            throw new InvalidException(FieldError.of("comment", "planning.comment.missing"));
        }
        joining.answer(agrees, words, event.by(), clock.instant());
        var plan = plans.findById(joining.plan()).orElseThrow(() -> new NotFoundException(joining.plan()));
        if (!agrees && plan.edition() > 0) {
            wishes.ask(plan.project(), new NewRequest(null, words, null, null), access.reader(event.by()));
        }
    }

    private void decide(TaskAnswered event) {
        var id = RequestId.of(event.subject());
        var request = requests.findById(id).orElseThrow(() -> new NotFoundException(id));
        var accepts = text(event, "decision").equals("accept");
        var plan = plans.findById(request.plan()).orElseThrow(() -> new NotFoundException(request.plan()));
        if (accepts && !views.mayBeOpened(plan)) {
            throw new RefusedException("planning.request.later");
        }
        request.settle(
                accepts ? PlanRequest.State.ACCEPTED : PlanRequest.State.DECLINED,
                text(event, "reason"),
                event.by(),
                clock.instant());
    }

    private static String text(TaskAnswered event, String field) {
        return Objects.toString(event.values().get(field), "");
    }

    private Plan find(TaskAnswered event) {
        var id = PlanId.of(event.subject());
        return plans.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
