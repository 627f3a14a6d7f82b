package org.twinflow.mobility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.documents.DocumentDeleting;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.PaperPage;
import org.twinflow.documents.PaperWatch;
import org.twinflow.documents.PapersDestroyed;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;

/**
 * Writes down what it sees on the papers of travellers while they are read: the lines for machines, days, whether the
 * traveller is named, and how good the picture is. Nothing else of the text is left.
 */
@Component
class PaperSights implements PaperWatch {

    private final PaperSightRepository sights;
    private final People people;
    private final Clock clock;

    PaperSights(PaperSightRepository sights, People people, Clock clock) {
        this.sights = sights;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void see(DocumentId document, int version, PersonId subject, PaperPage page) {
        var sight = sights.findById(document).orElseGet(() -> sights.save(new PaperSight(document, version)));
        if (sight.isOlderThan(version)) {
            sight.renew(version);
        } else if (!sight.isOf(version)) {
            return;
        }
        MachineZones.in(page.text(), today()).ifPresent(zone -> sight.see(zone, page.number()));
        sight.see(PaperDays.in(page.text()), page.number());
        if (NameMatch.isIn(page.text(), people.person(subject).name())) {
            sight.seeTraveller();
        }
        var look = page.look();
        if (look != null) {
            sight.see(look);
        }
    }

    Optional<PaperSight> find(DocumentId document, int version) {
        return sights.findById(document).filter(sight -> sight.isOf(version));
    }

    @EventListener
    void on(DocumentDeleting deleting) {
        sights.findById(deleting.document()).ifPresent(sights::delete);
    }

    @EventListener
    void on(PapersDestroyed destroyed) {
        destroyed.papers().forEach(paper -> sights.findById(paper).ifPresent(sights::delete));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
