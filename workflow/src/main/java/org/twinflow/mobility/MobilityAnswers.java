package org.twinflow.mobility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.engine.ProcessEnded;
import org.twinflow.inbox.TaskAnswered;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Writes down what host, coordinator and head answer in their tasks, and how a mobility ends. */
@Component
class MobilityAnswers {

    private static final Map<String, MobilityStatus> ENDS = Map.of(
            "departed", MobilityStatus.DEPARTED,
            "departureRefused", MobilityStatus.REFUSED,
            "mobilityAbandoned", MobilityStatus.ABANDONED);

    private final MobilityRepository mobilities;
    private final DossierRepository dossiers;
    private final DossierPapers papers;
    private final DossierCases cases;
    private final Mobilities service;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MobilityAnswers(
            MobilityRepository mobilities,
            DossierRepository dossiers,
            DossierPapers papers,
            DossierCases cases,
            Mobilities service,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.papers = papers;
        this.cases = cases;
        this.service = service;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(condition = "#answer.processKey() == 'mobility'")
    void on(TaskAnswered answer) {
        var mobility = find(answer.subject());
        switch (answer.taskKey()) {
            case "confirmHost" -> confirm(mobility, answer.values());
            case "confirmNewDays" -> confirmDays(mobility, answer.values());
            case "reviseMobility" -> revise(mobility, answer.values());
            case "authoriseDeparture" -> decide(mobility, answer.values(), answer.by());
            default -> {
                // a step that an administrator added writes no truth of ours
            }
        }
    }

    @EventListener(condition = "#end.key() == 'mobility'")
    void on(ProcessEnded end) {
        var last = end.endId() == null ? null : ENDS.get(end.endId());
        if (last != null) {
            var mobility = find(end.subject());
            mobility.end(last);
            if (last == MobilityStatus.DEPARTED) {
                events.publishEvent(new GroupDeparted(mobility.id(), mobility.project(), mobility.end()));
            } else {
                dossiers.findByMobilityOrderByAddedAt(mobility.id()).forEach(cases::stop);
            }
        }
    }

    private static void confirm(Mobility mobility, Map<String, Object> values) {
        if ("YES".equals(values.get("hostConfirms"))) {
            mobility.confirm(number(values.get("capacity")), text(values, "hostNote"));
        } else {
            mobility.declineToHost(text(values, "hostNote"));
        }
    }

    private static void confirmDays(Mobility mobility, Map<String, Object> values) {
        if ("NO".equals(values.get("newDaysSuit"))) {
            mobility.declineToHost(text(values, "hostNote"));
        }
    }

    private void revise(Mobility mobility, Map<String, Object> values) {
        if ("YES".equals(values.get("goOn"))) {
            var start = date(values.get("start"), mobility.start());
            var end = date(values.get("end"), mobility.end());
            var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
            MobilityChecks.checkDays(mobility.type(), start, end, today);
            mobility.move(start, end);
            papers.determine(mobility);
        }
    }

    private void decide(Mobility mobility, Map<String, Object> values, PersonId by) {
        var decision = DepartureDecision.valueOf(String.valueOf(values.get("decision")));
        var reason = text(values, "reason");
        if (decision != DepartureDecision.GO && reason.isBlank()) {
            throw new InvalidException(FieldError.of("reason", "mobility.decision.reason"));
        }
        if (decision == DepartureDecision.GO && lacksConsentOfBoth(mobility)) {
            throw new RefusedException("mobility.decision.blocked");
        }
        if (decision == DepartureDecision.GO_WITH_EXCLUSIONS) {
            dossiers.findByMobilityOrderByAddedAt(mobility.id()).stream()
                    .filter(dossier -> dossier.isTravelling() && !isComplete(dossier))
                    .forEach(dossier -> service.exclude(dossier, reason));
        }
        if (decision != DepartureDecision.NO_GO) {
            MobilityRules.mustBeEnough(mobility, papers.travelling(mobility));
        }
        mobility.decide(decision, reason, by, clock.instant());
    }

    /** What the law asks of both parents, no decision replaces. */
    private boolean lacksConsentOfBoth(Mobility mobility) {
        return dossiers.findByMobilityOrderByAddedAt(mobility.id()).stream()
                .filter(dossier -> !dossier.isWithdrawn())
                .flatMap(dossier -> papers.of(dossier).stream())
                .anyMatch(item -> !item.paper().isWaivable() && !item.state().isSettled());
    }

    private boolean isComplete(Dossier dossier) {
        return papers.of(dossier).stream()
                .allMatch(item -> !item.isMandatory() || item.state().isSettled());
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    private static LocalDate date(@Nullable Object value, LocalDate otherwise) {
        return value == null || value.toString().isBlank()
                ? otherwise
                : LocalDate.parse(value.toString().substring(0, 10));
    }

    private static String text(Map<String, Object> values, String key) {
        var value = values.get(key);
        return value == null ? "" : value.toString().strip();
    }

    private Mobility find(String id) {
        return mobilities.findById(MobilityId.of(id)).orElseThrow(() -> new NotFoundException(id));
    }
}
