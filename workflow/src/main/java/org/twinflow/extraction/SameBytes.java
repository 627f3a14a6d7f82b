package org.twinflow.extraction;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.documents.DocumentRead;
import org.twinflow.documents.DocumentState;
import org.twinflow.documents.ReadingFailures;

/**
 * Has the same bytes looked at wherever else they lie, once they are locked away in one place: a former version that was
 * gone back to, or a file that was handed in twice before anybody knew of the virus.
 */
@Component
class SameBytes {

    private final WorkQueue queue;
    private final ReadingFailures failures;

    SameBytes(WorkQueue queue, ReadingFailures failures) {
        this.queue = queue;
        this.failures = failures;
    }

    /** In the transaction that locks them away. */
    @EventListener
    void on(DocumentRead read) {
        if (read.state() == DocumentState.QUARANTINED) {
            failures.givenWithSameBytes(read.document(), read.version())
                    .forEach(file ->
                            queue.add(WorkKind.TEXT, file.document(), file.version(), Work.project(file.project())));
        }
    }
}
