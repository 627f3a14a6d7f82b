package org.twinflow.endorsements;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.engine.ProcessEnded;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.mobility.HeadPaper;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.SchoolId;

/** Keeps the case in which heads sign in step with the paper. */
@Component
class EndorsementCases {

    static final String PROCESS = "paper-endorsement";

    private static final String SIGN = "signPaper";
    private static final String MEND = "mendPaper";
    private static final String REPLACED = "paper.replaced";
    private static final String SENT_BACK = "paper.sent-back";

    private final EndorsementRepository endorsements;
    private final Processes processes;
    private final Tasks tasks;
    private final TaskWork work;

    EndorsementCases(EndorsementRepository endorsements, Processes processes, Tasks tasks, TaskWork work) {
        this.endorsements = endorsements;
        this.processes = processes;
        this.tasks = tasks;
        this.work = work;
    }

    /** Asks all who have to sign, whatever was asked before. */
    void ask(EndorsementRow row, HeadPaper paper) {
        var subject = row.id().toString();
        var who = Map.of("schools", schools(row), "suppliedBy", row.handedInBy().toString());
        if (processes.isWaiting(REPLACED, subject)) {
            processes.correlate(REPLACED, subject, who);
        } else if (processes.isRunning(PROCESS, subject)) {
            processes.put(PROCESS, subject, who);
            tasks.about(subject).stream()
                    .filter(task -> task.key().equals(MEND))
                    .forEach(task -> tasks.complete(task.id(), Map.of()));
        } else {
            start(row, paper, "NO");
        }
    }

    /** Somebody is to hand in a better one. */
    void sendBack(EndorsementRow row, HeadPaper paper) {
        var subject = row.id().toString();
        if (processes.isWaiting(SENT_BACK, subject)) {
            processes.correlate(SENT_BACK, subject, Map.of());
        } else if (!processes.isRunning(PROCESS, subject)) {
            start(row, paper, "YES");
        }
    }

    void signed(EndorsementRow row, Reader by) {
        work.completeByFeature(row.id().toString(), SIGN, Map.of(), by);
    }

    void cancel(EndorsementRow row, String reason) {
        processes.cancel(PROCESS, row.id().toString(), reason);
    }

    /** The group has left, or stays at home: nobody has to sign any more. */
    @EventListener(condition = "#ended.key() == 'mobility'")
    void on(ProcessEnded ended) {
        for (var row : endorsements.findByMobility(MobilityId.of(ended.subject()))) {
            if (row.standing() == Standing.ASKED || row.standing() == Standing.RETURNED) {
                row.drop();
                endorsements.save(row);
                cancel(row, "mobility.ended");
            }
        }
    }

    private void start(EndorsementRow row, HeadPaper paper, String returned) {
        processes.start(
                PROCESS,
                row.id().toString(),
                Map.of(
                        "endorsementId", row.id().toString(),
                        "projectId", paper.project().toString(),
                        "schools", schools(row),
                        "suppliedBy", row.handedInBy().toString(),
                        "departureOn", paper.start().toString(),
                        "returned", returned));
    }

    private static List<String> schools(EndorsementRow row) {
        return row.slots().stream().map(Slot::school).map(SchoolId::toString).toList();
    }
}
