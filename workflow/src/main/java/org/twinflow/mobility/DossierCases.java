package org.twinflow.mobility;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.CaseNews;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;

/** Keeps the cases of mobilities and dossiers in step with their papers. */
@Component
class DossierCases {

    static final String MOBILITY = "mobility";
    static final String PROCESS = "participant-dossier";

    /** The variable by which models know the first day. */
    static final String DEPARTURE = "departureOn";

    private static final String CHECK = "checkPapers";
    private static final String COMPLETE = "dossier.complete";
    private static final String MOVED = "mobility.moved";
    private static final String WITHDRAWN = "participant.withdrawn";

    private final Processes processes;
    private final Tasks tasks;
    private final TaskWork work;
    private final Jobs jobs;
    private final CaseNews news;
    private final GroupCases groups;

    DossierCases(Processes processes, Tasks tasks, TaskWork work, Jobs jobs, CaseNews news, GroupCases groups) {
        this.jobs = jobs;
        this.processes = processes;
        this.tasks = tasks;
        this.work = work;
        this.news = news;
        this.groups = groups;
    }

    void plan(Mobility mobility) {
        var subject = mobility.id().toString();
        processes.start(
                MOBILITY,
                subject,
                Map.of(
                        "mobilityId",
                        subject,
                        "projectId",
                        mobility.project().toString(),
                        "schoolId",
                        mobility.sending().getFirst().school().toString(),
                        DEPARTURE,
                        mobility.start().toString()));
    }

    void open(Mobility mobility, Dossier dossier) {
        var subject = dossier.id().toString();
        if (!processes.isRunning(PROCESS, subject)) {
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
                            "schoolId",
                            String.valueOf(dossier.school()),
                            DEPARTURE,
                            mobility.start().toString()));
        }
    }

    /** What the rules ask for has changed: who owes something is asked again, who owes nothing no longer. */
    void goOn(Mobility mobility, Dossier dossier, List<DossierItem> items) {
        if (dossier.isOfGroup()) {
            groups.follow(mobility);
            return;
        }
        settled(dossier, items);
        if (mobility.status().isPreparing()
                && items.stream()
                        .anyMatch(item -> item.isMandatory() && !item.state().isSettled())) {
            open(mobility, dossier);
        }
    }

    List<GroupAsked> askedOfGroup(MobilityId mobility) {
        return groups.asked(mobility);
    }

    /** What the group is asked for may have changed. */
    void followGroup(Mobility mobility) {
        groups.follow(mobility);
    }

    /** The days have moved: timers go off by the new ones, and a host who had said yes is asked again. */
    void moved(Mobility mobility) {
        var subject = mobility.id().toString();
        moved(MOBILITY, subject, mobility);
        groups.moved(mobility);
        var asked = processes.activeElements(MOBILITY, subject);
        var waits = asked.contains("confirmNewDays") || asked.contains("settleDays");
        if (mobility.isHostSure() && !waits && processes.isWaiting(MOVED, subject)) {
            processes.correlate(MOVED, subject, Map.of());
        }
    }

    /** There is another host: it is asked, whether or not the former one has said anything. */
    void askAnew(MobilityId mobility, Reader by) {
        if (!open(mobility.toString(), "reviseMobility").isEmpty()) {
            work.completeByFeature(mobility.toString(), "reviseMobility", Map.of("goOn", "YES"), by);
        }
    }

    void moved(Mobility mobility, Dossier dossier) {
        moved(PROCESS, dossier.id().toString(), mobility);
    }

    private void moved(String process, String subject, Mobility mobility) {
        processes.put(process, subject, Map.of(DEPARTURE, mobility.start().toString()));
        tasks.resetDue(subject, DEPARTURE);
        jobs.resetTimers(process, subject);
    }

    /** A paper came in: somebody is to check it, and who owes nothing more is done. */
    void received(Mobility mobility, Dossier dossier, List<DossierItem> items, PersonId by) {
        var subject = dossier.id().toString();
        news.arrived(subject, by);
        if (dossier.isOfGroup()) {
            groups.follow(mobility);
            return;
        }
        if (open(subject, CHECK).isEmpty()) {
            List.of("paper.received", "school-paper.received").stream()
                    .filter(message -> processes.isWaiting(message, subject))
                    .findFirst()
                    .ifPresent(message -> processes.correlate(message, subject, Map.of()));
        }
        settled(dossier, items);
    }

    /** Somebody has looked at a paper, or did without it. */
    void decided(Mobility mobility, Dossier dossier, List<DossierItem> items) {
        if (dossier.isOfGroup()) {
            tellComplete(dossier);
            groups.follow(mobility);
        } else {
            settled(dossier, items);
        }
    }

    /** Ends the tasks for which nothing is left to do. */
    private void settled(Dossier dossier, List<DossierItem> items) {
        var subject = dossier.id().toString();
        if (!owes(items, true)) {
            end(subject, "providePapers");
        }
        if (!owes(items, false)) {
            end(subject, "addSchoolPapers");
        }
        if (items.stream().noneMatch(item -> item.isMandatory() && item.state() == ItemState.RECEIVED)) {
            end(subject, CHECK);
        }
    }

    void withdrawn(Dossier dossier) {
        var subject = dossier.id().toString();
        if (processes.isWaiting(WITHDRAWN, subject)) {
            processes.correlate(WITHDRAWN, subject, Map.of());
        } else {
            processes.cancel(PROCESS, subject, WITHDRAWN);
            tell(WITHDRAWN, dossier.mobility());
        }
    }

    /** Nobody travels: nobody is asked for papers any more. */
    void stop(Dossier dossier) {
        processes.cancel(PROCESS, dossier.id().toString(), "mobility.ended");
    }

    void tellComplete(Dossier dossier) {
        tell(COMPLETE, dossier.mobility());
    }

    void tellWithdrawn(Dossier dossier) {
        tell(WITHDRAWN, dossier.mobility());
    }

    /** Says that the participants are chosen. */
    void endSelection(MobilityId mobility, Reader by) {
        work.completeByFeature(mobility.toString(), "selectParticipants", Map.of(), by);
    }

    boolean isSelecting(MobilityId mobility) {
        return !open(mobility.toString(), "selectParticipants").isEmpty();
    }

    static boolean owes(List<DossierItem> items, boolean family) {
        return items.stream()
                .filter(item -> item.isMandatory() && item.state().isOwed())
                .anyMatch(item -> (item.paper().supplier() == Supplier.FAMILY) == family);
    }

    /** The mobility may have gone on without waiting for it; it looks at the rows, not at the messages. */
    private void tell(String message, MobilityId mobility) {
        if (processes.isWaiting(message, mobility.toString())) {
            processes.correlate(message, mobility.toString(), Map.of());
        }
    }

    private List<TaskDetails> open(String subject, String key) {
        return tasks.about(subject).stream()
                .filter(task -> task.key().equals(key))
                .toList();
    }

    private void end(String subject, String key) {
        open(subject, key).forEach(task -> tasks.complete(task.id(), Map.of()));
    }
}
