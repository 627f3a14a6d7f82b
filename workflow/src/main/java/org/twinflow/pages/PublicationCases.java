package org.twinflow.pages;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;

/** Keeps the cases of {@code page-publication.bpmn} in step with what is shown. */
@Component
class PublicationCases {

    static final String PROCESS = "page-publication";
    static final String REVIEW = "reviewPage";

    private static final String TAKEN_BACK = "page.taken-back";
    private static final String CONSENT_OVER = "consent.withdrawn";
    private static final Set<String> MENDING = Set.of("reworkPage", "repairPage");

    private final PublicationRepository publications;
    private final Processes processes;
    private final Tasks tasks;
    private final Clock clock;

    PublicationCases(PublicationRepository publications, Processes processes, Tasks tasks, Clock clock) {
        this.publications = publications;
        this.processes = processes;
        this.tasks = tasks;
        this.clock = clock;
    }

    void start(Publication publication, Map<String, Object> facts, Reader by) {
        var subject = publication.id().toString();
        var variables = new HashMap<>(facts);
        variables.put("publicationId", subject);
        variables.put("projectId", publication.project().toString());
        variables.put("authorId", by.person().toString());
        processes.start(PROCESS, subject, variables);
    }

    boolean isRunning(Publication publication) {
        return processes.isRunning(PROCESS, publication.id().toString());
    }

    /** Ends what is asked for or shown of a page, and the work that former publications left behind. */
    void end(PageId page, PublicationState how) {
        for (var publication : publications.findByPageOrderByAskedAtDesc(page)) {
            if (publication.isShown()) {
                publication.end(how, clock.instant());
                tell(publication, TAKEN_BACK);
            } else if (publication.state() == PublicationState.ASKED) {
                callOff(publication);
            }
        }
        mend(page);
    }

    /** Another publication takes the place of the one that is shown. */
    void replace(Publication next) {
        publications.findByPageAndState(next.page(), PublicationState.SHOWN).stream()
                .filter(former -> !former.id().equals(next.id()))
                .forEach(former -> {
                    former.end(PublicationState.REPLACED, clock.instant());
                    tell(former, TAKEN_BACK);
                });
        mend(next.page());
    }

    void callOff(Publication publication) {
        publication.end(PublicationState.CALLED_OFF, clock.instant());
        processes.cancel(PROCESS, publication.id().toString(), "called off");
    }

    /** Somebody who can be recognised no longer agrees: the case takes the page down. */
    void consentOver(Publication publication) {
        tell(publication, CONSENT_OVER);
    }

    /** Nobody has to rework or repair a page any more. */
    void mend(PageId page) {
        publications.findByPageOrderByAskedAtDesc(page).stream()
                .flatMap(publication -> tasks.about(publication.id().toString()).stream())
                .filter(task -> MENDING.contains(task.key()))
                .forEach(task -> tasks.complete(task.id(), Map.of()));
    }

    boolean isMending(PageId page) {
        return publications.findByPageOrderByAskedAtDesc(page).stream()
                .flatMap(publication -> tasks.about(publication.id().toString()).stream())
                .anyMatch(task -> MENDING.contains(task.key()));
    }

    List<Publication> of(PageId page) {
        return publications.findByPageOrderByAskedAtDesc(page);
    }

    private void tell(Publication publication, String message) {
        var subject = publication.id().toString();
        if (processes.isWaiting(message, subject)) {
            processes.correlate(message, subject, Map.of());
        }
    }
}
