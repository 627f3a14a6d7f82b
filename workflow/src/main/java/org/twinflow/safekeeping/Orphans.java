package org.twinflow.safekeeping;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twinflow.documents.ContentFile;
import org.twinflow.documents.Contents;

/** Takes contents out of use that nothing needs, and deletes them after a while. */
@Component
class Orphans {

    private static final int BATCH = 500;

    private final Contents contents;
    private final ContentChecks checks;
    private final DeletionCertificates certificates;
    private final SafekeepingProperties properties;
    private final Clock clock;

    Orphans(
            Contents contents,
            ContentChecks checks,
            DeletionCertificates certificates,
            SafekeepingProperties properties,
            Clock clock) {
        this.certificates = certificates;
        this.contents = contents;
        this.checks = checks;
        this.properties = properties;
        this.clock = clock;
    }

    void run(CheckRuns.Tally tally) {
        contents.forgetDestroyed();
        var batch = new ArrayList<ContentFile>();
        var late = clock.instant().minus(properties.grace());
        contents.each(file -> {
            if (file.touched().isBefore(late)) {
                batch.add(file);
            }
            if (batch.size() == BATCH) {
                setAside(batch, tally);
            }
        });
        setAside(batch, tally);
        discard(tally);
    }

    private void setAside(List<ContentFile> batch, CheckRuns.Tally tally) {
        var used = contents.inUse(batch.stream().map(file -> file.id().hash()).toList());
        var late = clock.instant().minus(properties.grace());
        batch.stream()
                .filter(file -> !used.contains(file.id().hash()))
                .filter(file -> contents.setAside(file.id(), late))
                .forEach(file -> {
                    checks.asideSince(file.id(), file.size(), clock.instant());
                    tally.setAside++;
                });
        batch.clear();
    }

    /** What is needed after all goes back, should its bytes be gone from where they belong. */
    private void discard(CheckRuns.Tally tally) {
        for (var content : checks.asideBefore(clock.instant().minus(properties.orphansFor()))) {
            if (contents.inUse(List.of(content.hash())).isEmpty()) {
                contents.discard(content);
                certificates.destroyed(content.hash(), clock.instant());
                tally.discarded++;
            } else {
                contents.bringBack(content);
                contents.discard(content);
            }
            checks.forgetAside(content);
        }
    }
}
