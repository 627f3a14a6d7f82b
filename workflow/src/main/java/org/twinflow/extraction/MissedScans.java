package org.twinflow.extraction;

import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.FailedVersion;
import org.twinflow.documents.ReadingFailures;

/** Has those files looked at that were given away while the virus scanner did not answer, once it does. */
@Component
class MissedScans {

    private static final String MISSED = "documents.why.scan-missed";
    private static final int AT_ONCE = 500;
    private static final long OFTEN = 600_000;

    private final VirusScan scan;
    private final WorkQueue queue;
    private final ReadingFailures failures;
    private final TransactionTemplate transaction;

    MissedScans(VirusScan scan, WorkQueue queue, ReadingFailures failures, TransactionTemplate transaction) {
        this.scan = scan;
        this.queue = queue;
        this.failures = failures;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = OFTEN, fixedDelay = OFTEN)
    void makeUpFor() {
        if (scan.state().answers()) {
            var missed = failures.some(MISSED, null, AT_ONCE).stream()
                    .filter(file -> !queue.holds(new DocumentId(file.document()), file.version()))
                    .toList();
            again(missed);
        }
    }

    private void again(List<FailedVersion> files) {
        transaction.executeWithoutResult(status -> files.forEach(
                file -> queue.add(WorkKind.TEXT, file.document(), file.version(), Work.project(file.project()))));
    }
}
