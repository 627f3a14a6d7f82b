package org.twinflow.purges;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.twinflow.audit.Audit;
import org.twinflow.mobility.JourneyPapers;
import org.twinflow.mobility.JourneyPapers.HandedIn;
import org.twinflow.safekeeping.Retentions;
import org.twinflow.shared.AfterCommit;

/** Deletes papers whose time is over; each leaves a certificate. What fails, the nightly run tries again. */
@Component
class PurgeWork {

    private final JourneyPapers papers;
    private final Retentions retentions;
    private final Audit audit;

    PurgeWork(JourneyPapers papers, Retentions retentions, Audit audit) {
        this.papers = papers;
        this.retentions = retentions;
        this.audit = audit;
    }

    @AfterCommit
    void on(PapersOver over) {
        var there = papers.of(over.mobility(), over.kind()).stream()
                .map(HandedIn::document)
                .filter(Objects::nonNull)
                .toList();
        var gone = retentions.endNow(there);
        if (gone > 0) {
            audit.record(
                    null,
                    "papers.purged",
                    "mobility:" + over.mobility(),
                    Map.of("class", over.kind().name(), "many", Integer.toString(gone)));
        }
    }
}
