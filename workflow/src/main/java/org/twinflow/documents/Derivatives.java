package org.twinflow.documents;

import static java.time.temporal.ChronoUnit.MICROS;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * Keeps what is made out of versions, each under the key of its version, and gives it to those who may have the version
 * itself.
 */
@Service
public class Derivatives {

    private final DocumentRows rows;
    private final DerivativeRepository derivatives;
    private final Openings openings;
    private final ContentStore contents;
    private final ParticipantKeys keys;
    private final ContentDoor door;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final long limit;

    Derivatives(
            DocumentRows rows,
            DerivativeRepository derivatives,
            Openings openings,
            ContentStore contents,
            ParticipantKeys keys,
            ContentDoor door,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            DocumentsProperties properties) {
        this.rows = rows;
        this.derivatives = derivatives;
        this.openings = openings;
        this.contents = contents;
        this.keys = keys;
        this.door = door;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.limit = properties.maxSize().toBytes();
    }

    /** Keeps it in the place of what was there; written with no transaction of ours open. For those who make it alone. */
    public void put(DerivativeId id, String mediaType, InputStream content) {
        var key = inTransaction(() -> Optional.ofNullable(version(id).key()));
        var stored = contents.put(key.orElse(null), content, limit);
        transaction.executeWithoutResult(status -> {
            if (key.filter(held -> !keys.holds(held)).isPresent()) {
                throw new RefusedException("documents.destroyed");
            }
            var now = clock.instant().truncatedTo(MICROS);
            derivatives
                    .findById(id.key())
                    .ifPresentOrElse(
                            present -> present.replace(mediaType, stored, now),
                            () -> derivatives.save(new Derivative(id.key(), mediaType, stored, key.orElse(null), now)));
        });
    }

    /** The bytes of a version for those who make something of it; they may not come any nearer to a person. */
    public OpenContent original(DocumentId document, int version) {
        return inTransaction(() -> rows.version(VersionId.of(document, version)).opened(door));
    }

    /** What there is to know for deciding what to make; not found when the document is gone. */
    public VersionFacts facts(DocumentId id, int number) {
        return inTransaction(() -> {
            var version = rows.version(VersionId.of(id, number));
            return new VersionFacts(
                    version.filename(),
                    version.mediaType(),
                    version.state(),
                    rows.find(id).isPersonal());
        });
    }

    /** What was made out of a version that the reader may see; nothing of it is opened by asking. */
    public List<DerivativeSummary> of(DocumentId document, int version, Reader reader) {
        return inTransaction(() -> {
            rows.visible(document, reader);
            return derivatives.of(document.id(), version).stream()
                    .map(Derivative::summary)
                    .toList();
        });
    }

    /** Opens it as {@link Documents#content} opens the version: a personal paper is read here too. */
    public OpenContent open(DerivativeId id, Reader reader) {
        return inTransaction(() -> {
            var document = rows.visible(id.document(), reader);
            var derivative = derivatives.findById(id.key()).orElseThrow(() -> new NotFoundException(id));
            if (id.kind() == DerivativeKind.PDF && !document.isPersonal()) {
                events.publishEvent(new VersionOpened(id.document(), id.version(), reader.person()));
            }
            return openings.derivative(document, version(id), derivative, reader.person());
        });
    }

    /** Refuses what {@link #open} would refuse; nothing is opened by asking, so that nobody has read anything yet. */
    public void mustBeOpenable(DerivativeId id, Reader reader) {
        transaction.executeWithoutResult(status -> {
            rows.visible(id.document(), reader);
            if (derivatives.findById(id.key()).isEmpty()) {
                throw new NotFoundException(id);
            }
            openings.mustBeLookedAt(version(id), reader.person());
        });
    }

    /** Opens it for a feature that has decided who may look at it: nothing of a person's paper or out of the trash. */
    public OpenContent openFor(DerivativeId id) {
        return inTransaction(() -> {
            var document = common(id.document());
            var derivative = derivatives.findById(id.key()).orElseThrow(() -> new NotFoundException(id));
            return openings.derivative(document, version(id), derivative, null);
        });
    }

    /** The same of the version itself; of a picture there is the copy that does not say where it was taken. */
    public OpenContent openFor(DocumentId id, int version) {
        return inTransaction(() -> openings.original(common(id), rows.version(VersionId.of(id, version)), null));
    }

    private Document common(DocumentId id) {
        var document = rows.present(id);
        if (document.isPersonal()) {
            throw new NotFoundException(id);
        }
        return document;
    }

    private DocumentVersion version(DerivativeId id) {
        return rows.version(VersionId.of(id.document(), id.version()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
