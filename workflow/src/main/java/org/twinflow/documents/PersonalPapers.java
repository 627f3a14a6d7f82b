package org.twinflow.documents;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.audit.Audit;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Transactions;

/** The papers about one person, which end with their key, also while one of them is being read. */
@Service
@Transactional
@Retryable(includes = OptimisticLockingFailureException.class, maxRetries = 2, delay = 50)
public class PersonalPapers {

    private final DocumentRepository documents;
    private final DocumentRows rows;
    private final DocumentIndex index;
    private final ParticipantKeys keys;
    private final DerivativeRepository derivatives;
    private final ContentStore contents;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    PersonalPapers(
            DocumentRepository documents,
            DocumentRows rows,
            DocumentIndex index,
            ParticipantKeys keys,
            DerivativeRepository derivatives,
            ContentStore contents,
            Audit audit,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.rows = rows;
        this.index = index;
        this.keys = keys;
        this.derivatives = derivatives;
        this.contents = contents;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Destroys a person's key and with it every personal paper about them, in every copy and backup. Refused while one
     * of them is held.
     */
    public void destroy(PersonId subject, @Nullable PersonId by) {
        var papers = documents.findBySubject(subject);
        if (papers.stream().anyMatch(paper -> paper.term().isHeld())) {
            throw new RefusedException("safekeeping.held");
        }
        keys.destroy(subject).ifPresent(key -> {
            papers.forEach(this::giveUp);
            events.publishEvent(
                    new PapersDestroyed(papers.stream().map(Document::id).toList()));
            derivatives.forget(key.id());
            audit.record(
                    by,
                    "key.destroyed",
                    "person:" + subject,
                    Map.of("key", key.id().toString()));
            Transactions.committed(() -> contents.forget(key));
        });
    }

    /** Destroys the key of a person of whom no paper is left, so that none can be read in a copy either. */
    public void destroyIfLast(PersonId subject) {
        if (!documents.existsBySubject(subject)) {
            destroy(subject, null);
        }
    }

    private void giveUp(Document document) {
        rows.versions(document).forEach(version -> version.read(ReadingOutcome.DESTROYED));
        index.remove(document);
    }
}
