package org.twinflow.safekeeping;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.ContentId;
import org.twinflow.documents.Contents;
import org.twinflow.documents.DeletedDocument;
import org.twinflow.documents.DocumentEnds;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.PersonalPapers;
import org.twinflow.shared.Collisions;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Turns;

/** Empties the trash of what has lain there long enough, and keeps a certificate of each document that is gone. */
@Service
public class Deletions {

    private static final Logger LOG = LoggerFactory.getLogger(Deletions.class);
    private static final int BATCH = 5000;
    private static final int SHOWN = 100;
    /** Who hands in the same bytes while their last document goes is done with it by then. */
    private static final Duration UPLOAD = Duration.ofHours(1);

    private final DocumentEnds ends;
    private final Contents contents;
    private final PersonalPapers papers;
    private final DeletionCertificates certificates;
    private final SafekeepingProperties properties;
    private final Turns turns;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deletions(
            DocumentEnds ends,
            Contents contents,
            PersonalPapers papers,
            DeletionCertificates certificates,
            SafekeepingProperties properties,
            Turns turns,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.ends = ends;
        this.contents = contents;
        this.papers = papers;
        this.certificates = certificates;
        this.properties = properties;
        this.turns = turns;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** For how many days the trash keeps what is thrown into it. */
    public long days() {
        return properties.trashFor().toDays();
    }

    /** The newest certificates; for administrators. */
    public List<DeletionCertificate> certificates(Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        return certificates.latest(SHOWN);
    }

    /** The certificate with this code, as people may type it; for administrators. */
    public DeletionCertificate certificate(String code, Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        return certificates
                .find(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""))
                .orElseThrow(() -> new NotFoundException("certificate"));
    }

    /** What is left of a document that was deleted: for features that decide for themselves who may know. */
    public Optional<DeletionCertificate> of(DocumentId document) {
        return certificates.of(document);
    }

    @Scheduled(cron = "${twinflow.safekeeping.deletion-cron:0 0 2 * * *}")
    void nightly() {
        turns.take("trash", this::emptyTrash);
    }

    /** What cannot be deleted stays and is tried again the next night. */
    void emptyTrash() {
        for (var document : ends.trashedBefore(clock.instant().minus(properties.trashFor()), BATCH)) {
            try {
                delete(document);
            } catch (RefusedException | NotFoundException e) {
                LOG.info("Held or restored in the last moment: {}", document);
            } catch (DataAccessException e) {
                LOG.warn("Something still needs document {}; it stays in the trash", document, e);
            }
        }
    }

    private void delete(DocumentId id) {
        delete(id, "TRASH", () -> ends.delete(id, clock.instant().minus(properties.trashFor())));
    }

    /** Deletes what had to be kept until a day before this one; with the last paper of a person, their key. */
    void deleteKept(DocumentId id, LocalDate today) {
        delete(id, "RETENTION", () -> ends.deleteKept(id, today));
    }

    private void delete(DocumentId id, String rule, Supplier<DeletedDocument> end) {
        var deleted = Collisions.again(() -> ended(id, rule, end));
        Stream.concat(deleted.contents().stream().map(DeletedDocument.Content::id), deleted.made().stream())
                .distinct()
                .forEach(this::destroy);
        var subject = deleted.subject();
        if (subject != null) {
            papers.destroyIfLast(subject);
        }
    }

    /** Its reader may be writing down at this moment what it read. */
    private DeletedDocument ended(DocumentId id, String rule, Supplier<DeletedDocument> end) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var gone = end.get();
            certificates.issue(gone, rule, clock.instant());
            audit.record(null, "document.deleted", "document:" + id, Map.of("rule", rule));
            return gone;
        }));
    }

    /** What another document needs, or somebody is handing in again, stays; the nightly check looks again. */
    private void destroy(ContentId content) {
        if (contents.setAside(content, clock.instant().minus(UPLOAD))) {
            contents.discard(content);
            certificates.destroyed(content.hash(), clock.instant());
        }
    }
}
