package org.twinflow.safekeeping;

import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.audit.Audit;
import org.twinflow.documents.ContentFailed;
import org.twinflow.documents.ContentId;
import org.twinflow.documents.ContentState;

/** Keeps how each content was found; administrators hear of what is newly broken. */
@Component
class ContentFindings {

    private static final Logger LOG = LoggerFactory.getLogger(ContentFindings.class);

    private final ContentChecks checks;
    private final Audit audit;
    private final Clock clock;

    ContentFindings(ContentChecks checks, Audit audit, Clock clock) {
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A reader met a broken content before the nightly check did. Two may meet it at once, and one of them then
     * writes its first row in vain.
     */
    @EventListener
    @Retryable(includes = DuplicateKeyException.class, maxRetries = 2, delay = 20)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(ContentFailed failure) {
        write(failure.content(), failure.state(), false);
    }

    /**
     * Notes what a content was found to be.
     *
     * @param verified whether it was read in full
     */
    @Retryable(includes = DuplicateKeyException.class, maxRetries = 2, delay = 20)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void note(ContentId content, ContentState state, boolean verified) {
        write(content, state, verified);
    }

    private void write(ContentId content, ContentState state, boolean verified) {
        if (checks.note(content, state, verified, clock.instant())) {
            LOG.error("A content is {}: {}", state, content.hash());
            var action = state == ContentState.MISSING ? "content.missing" : "content.damaged";
            audit.record(null, action, "content:" + content.hash(), Map.of());
        }
    }
}
