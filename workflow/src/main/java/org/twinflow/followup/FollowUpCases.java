package org.twinflow.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.CaseLines;
import org.twinflow.inbox.TaskAnswered;
import org.twinflow.inbox.TaskPages;
import org.twinflow.mobility.GroupDeparted;
import org.twinflow.mobility.JourneyReturns;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityMoved;
import org.twinflow.mobility.Paper;
import org.twinflow.people.PersonId;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.safekeeping.Retentions;

/** Begins the follow-up when a group departs, and writes down what the host declares. */
@Component
class FollowUpCases implements TaskPages, CaseLines {

    static final String PROCESS = "mobility-followup";

    private final HostDeclarations declarations;
    private final MobilityBasics mobilities;
    private final JourneyReturns returns;
    private final Retentions retentions;
    private final Processes processes;
    private final Jobs jobs;
    private final Clock clock;

    FollowUpCases(
            HostDeclarations declarations,
            MobilityBasics mobilities,
            JourneyReturns returns,
            Retentions retentions,
            Processes processes,
            Jobs jobs,
            Clock clock) {
        this.declarations = declarations;
        this.mobilities = mobilities;
        this.returns = returns;
        this.retentions = retentions;
        this.processes = processes;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void on(GroupDeparted event) {
        var subject = event.mobility().toString();
        var variables = new HashMap<String, Object>(days(event.end()));
        variables.put("mobilityId", subject);
        variables.put("projectId", event.project().toString());
        variables.put(
                "leaders",
                returns.leaders(event.mobility()).stream()
                        .map(PersonId::toString)
                        .toList());
        variables.put("listAsked", returns.ofGroup(event.mobility(), Paper.M05).isPresent());
        processes.start(PROCESS, subject, variables);
    }

    @EventListener
    void on(MobilityMoved event) {
        var subject = event.mobility().toString();
        if (processes.isRunning(PROCESS, subject)) {
            processes.put(PROCESS, subject, days(mobilities.lastDay(event.mobility())));
            jobs.resetTimers(PROCESS, subject);
        }
    }

    /** The days by which the timers of the case go. */
    private Map<String, String> days(LocalDate end) {
        return Map.of(
                "returnOn", end.toString(),
                "healthUntil", retentions.until(RetentionClass.HEALTH, end).toString(),
                "travelUntil", retentions.until(RetentionClass.TRAVEL, end).toString());
    }

    @EventListener(condition = "#answer.processKey() == 'mobility-followup'")
    void on(TaskAnswered answer) {
        if (answer.taskKey().equals("declareAttendance")) {
            var note = answer.values().get("hostNote");
            declarations.save(new HostDeclaration(
                    MobilityId.of(answer.subject()),
                    "YES".equals(answer.values().get("attended")),
                    note == null ? "" : note.toString(),
                    answer.by(),
                    clock.instant()));
        }
    }

    @Override
    public String prefix() {
        return "followup";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        var page = "/mobilities/" + subject + "/afterwards";
        return switch (formKey) {
            case "followup/restitution" -> page + "#restitution";
            case "followup/signed-list" -> page + "#duties";
            default -> page;
        };
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        var lines = new HashMap<String, String>();
        mobilities
                .titles(subjects.stream().map(MobilityId::of).toList())
                .forEach((id, title) -> lines.put(id.toString(), title));
        return lines;
    }
}
