package org.twinflow.mobility;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.engine.ProcessEnded;
import org.twinflow.engine.Processes;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;

/** Keeps the case in which the papers of a group are asked for in step with them. */
@Component
class GroupCases {

    static final String PROCESS = "group-papers";

    private static final String OVER = "group-papers.over";

    private final DossierRepository dossiers;
    private final GroupDemands demands;
    private final Processes processes;
    private final Tasks tasks;

    GroupCases(DossierRepository dossiers, GroupDemands demands, Processes processes, Tasks tasks) {
        this.dossiers = dossiers;
        this.demands = demands;
        this.processes = processes;
        this.tasks = tasks;
    }

    /** Whoever owes something is asked, and whoever owes nothing no longer; nobody before the travellers are chosen. */
    void follow(Mobility mobility) {
        if (mobility.status().isPreparing()) {
            ofGroup(mobility.id(), group -> follow(mobility, group));
        }
    }

    /** The days have moved, and with them what counts and by when it is wanted. */
    void moved(Mobility mobility) {
        ofGroup(mobility.id(), group -> {
            var subject = group.id().toString();
            processes.put(
                    PROCESS,
                    subject,
                    Map.of(DossierCases.DEPARTURE, mobility.start().toString()));
            tasks.resetDue(subject, DossierCases.DEPARTURE);
        });
        follow(mobility);
    }

    /** The group has left, or stays at home: nobody is asked for its papers any more. */
    @EventListener(condition = "#ended.key() == 'mobility'")
    void on(ProcessEnded ended) {
        ofGroup(MobilityId.of(ended.subject()), group -> {
            var subject = group.id().toString();
            if (processes.isWaiting(OVER, subject)) {
                processes.correlate(OVER, subject, Map.of());
            }
        });
    }

    /** Who is asked for what at this moment. */
    List<GroupAsked> asked(MobilityId mobility) {
        return dossiers.findByMobilityAndPersonIsNull(mobility).stream()
                .flatMap(group -> tasks.about(group.id().toString()).stream())
                .flatMap(task -> Stream.of(GroupDemand.values())
                        .filter(demand -> demand.task().equals(task.key()))
                        .map(demand -> new GroupAsked(demand, task.due())))
                .sorted(Comparator.comparing(GroupAsked::demand))
                .toList();
    }

    private void follow(Mobility mobility, Dossier group) {
        var subject = group.id().toString();
        var wanted = demands.of(group);
        if (processes.isRunning(PROCESS, subject)) {
            var open = tasks.about(subject).stream().collect(Collectors.groupingBy(TaskDetails::key));
            for (var demand : GroupDemand.values()) {
                var asked = open.getOrDefault(demand.task(), List.of());
                if (!wanted.contains(demand)) {
                    asked.forEach(task -> tasks.complete(task.id(), Map.of()));
                } else if (asked.isEmpty() && processes.isWaiting(demand.message(), subject)) {
                    processes.correlate(demand.message(), subject, Map.of());
                }
            }
        } else if (!wanted.isEmpty()) {
            begin(mobility, subject);
        }
    }

    private void begin(Mobility mobility, String subject) {
        processes.start(
                PROCESS,
                subject,
                Map.of(
                        "dossierId",
                        subject,
                        "mobilityId",
                        mobility.id().toString(),
                        "projectId",
                        mobility.project().toString(),
                        "schools",
                        mobility.sending().stream()
                                .map(sender -> sender.school().toString())
                                .toList(),
                        DossierCases.DEPARTURE,
                        mobility.start().toString()));
    }

    /** One after the other: two who change something at once begin no second case. */
    private void ofGroup(MobilityId mobility, Consumer<Dossier> doing) {
        dossiers.findByMobilityAndPersonIsNull(mobility)
                .flatMap(group -> dossiers.hold(group.id()))
                .ifPresent(doing);
    }
}
