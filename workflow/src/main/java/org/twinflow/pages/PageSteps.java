package org.twinflow.pages;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.shared.NotFoundException;

/** The service tasks of {@code page-publication.bpmn}, each a method of the same name; each may run twice. */
@ProcessSteps("publication")
public class PageSteps {

    private final ProjectPageRepository pages;
    private final PublicationRepository publications;
    private final PublicationCases cases;
    private final PageViews views;
    private final PageIndex index;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PageSteps(
            ProjectPageRepository pages,
            PublicationRepository publications,
            PublicationCases cases,
            PageViews views,
            PageIndex index,
            Gate gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pages = pages;
        this.publications = publications;
        this.cases = cases;
        this.views = views;
        this.index = index;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /** Shows the page, unless meanwhile somebody who can be recognised on it no longer agrees. */
    public boolean publishPage(String publicationId) {
        var publication = find(publicationId);
        if (publication.isShown()) {
            return true;
        }
        var page = page(publication);
        var text = views.version(page.id(), publication.number()).text();
        if (!gate.isAgreed(page.project(), text, publication.audience())) {
            publication.end(PublicationState.HELD_BACK, now());
            return false;
        }
        var first = page.shown() == null;
        cases.replace(publication);
        publication.show(now());
        page.show(publication.number(), publication.audience());
        index.put(page);
        events.publishEvent(new PagePublished(
                page.project(),
                page.id(),
                text.title(),
                publication.audience(),
                publication.askedBy(),
                publication.decidedBy(),
                first));
        return true;
    }

    /** Takes the page from all its readers, and says whether it was there until now. */
    public boolean takeDown(String publicationId) {
        var publication = find(publicationId);
        if (!publication.isShown()) {
            return false;
        }
        publication.end(PublicationState.CONSENT_OVER, now());
        var page = page(publication);
        page.hide();
        index.put(page);
        return true;
    }

    private ProjectPage page(Publication publication) {
        return pages.findById(publication.page()).orElseThrow(() -> new NotFoundException(publication.page()));
    }

    private Publication find(String publicationId) {
        var id = PublicationId.of(publicationId);
        return publications.findById(id).orElseThrow(() -> new NotFoundException(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
