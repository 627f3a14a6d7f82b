package org.twinflow.mobility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.documents.DocumentDeleting;
import org.twinflow.documents.DocumentId;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.safekeeping.Retentions;
import org.twinflow.shared.NotFoundException;

/** Says of each paper of a journey how long it is kept; of a paper that is gone, what was seen stays written down. */
@Component
class PaperRetention {

    private static final Logger LOG = LoggerFactory.getLogger(PaperRetention.class);

    /** In milliseconds: what was missed while the machine was off waits until people can work. */
    private static final long AFTER_START = 120_000;

    private final MobilityRepository mobilities;
    private final DossierRepository dossiers;
    private final DossierItemRepository items;
    private final PaperReadingRepository readings;
    private final Retentions retentions;
    private final List<OpenMatters> matters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PaperRetention(
            MobilityRepository mobilities,
            DossierRepository dossiers,
            DossierItemRepository items,
            PaperReadingRepository readings,
            Retentions retentions,
            List<OpenMatters> matters,
            TransactionTemplate transaction,
            Clock clock) {
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.items = items;
        this.readings = readings;
        this.retentions = retentions;
        this.matters = matters;
        this.transaction = transaction;
        this.clock = clock;
    }

    LocalDate until(Paper paper, Mobility mobility) {
        return retentions.until(paper.retention(), from(paper, mobility));
    }

    void keep(DocumentId document, Paper paper, Mobility mobility) {
        retentions.keep(document, paper.retention(), from(paper, mobility));
    }

    /** What is needed for a journey only is kept as long as something that happened there is not settled. */
    private LocalDate from(Paper paper, Mobility mobility) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var waits = paper.retention() == RetentionClass.TRAVEL
                && today.isAfter(mobility.end())
                && matters.stream().anyMatch(matter -> matter.isOpen(mobility.id()));
        return waits ? today : mobility.end();
    }

    /** Days of journeys move, rules change, and papers of earlier releases have no day yet. */
    @Scheduled(cron = "${twinflow.safekeeping.retention-cron:0 15 1 * * *}")
    @Scheduled(initialDelay = AFTER_START)
    void all() {
        for (var mobility : mobilities.findAll()) {
            for (var dossier : dossiers.findByMobilityOrderByAddedAt(mobility.id())) {
                all(mobility, dossier);
            }
        }
    }

    /** Each by itself: somebody may be working on one at this moment. */
    private void all(Mobility mobility, Dossier dossier) {
        var book = dossier.book();
        if (book != null) {
            attempt(book, () -> retentions.keep(book, RetentionClass.AUDIT, mobility.end()));
        }
        for (var item : items.findByIdDossierIn(List.of(dossier.id().id()))) {
            var document = item.document();
            if (document != null) {
                attempt(document, () -> {
                    keep(document, item.paper(), mobility);
                    retentions.validUntil(document, item.summary().validUntil());
                });
            }
        }
    }

    private void attempt(DocumentId document, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (DataAccessException | NotFoundException e) {
            LOG.info("How long {} is kept is reckoned the next time: {}", document, e.getMessage());
        }
    }

    @EventListener
    void on(DocumentDeleting deleting) {
        for (var item : items.findByDocument(deleting.document())) {
            readings.findById(item.id()).ifPresent(readings::delete);
            item.letGo(clock.instant());
        }
    }
}
