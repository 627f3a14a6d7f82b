package org.twinflow.documents;

import static java.time.temporal.ChronoUnit.MICROS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.comparison.TextComparison;
import org.twinflow.documents.Comparison.Outcome;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/** Goes back to a former version of a document, and says what is different between two. */
@Service
public class Versions {

    private final Documents documents;
    private final DocumentRows rows;
    private final TextOfVersionRepository texts;
    private final Openings openings;
    private final DocumentIndex index;
    private final DocumentRules rules;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Versions(
            Documents documents,
            DocumentRows rows,
            TextOfVersionRepository texts,
            Openings openings,
            DocumentIndex index,
            DocumentRules rules,
            Audit audit,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.rows = rows;
        this.texts = texts;
        this.openings = openings;
        this.index = index;
        this.rules = rules;
        this.audit = audit;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a new version with the content of a former one; nothing is uploaded, and nothing read again where it has been
     * read. Whoever may add a version may do that.
     *
     * @param number of the version to go back to
     * @param expected the version that the reader last saw as the latest; else {@link StaleException}
     * @param note why, empty for nothing said
     */
    public DocumentDetails restore(DocumentId id, int number, int expected, String note, Reader reader) {
        var words = new Upload("", null, note);
        words.check();
        mustBeThere(id, number, expected, reader);
        try {
            return inTransaction(() -> {
                var document = current(id, expected, reader);
                var former = rows.version(VersionId.of(id, number));
                return again(document, former, words.note(), reader);
            });
        } catch (OptimisticLockingFailureException e) {
            throw new StaleException(id);
        }
    }

    /** Compares two versions; no transaction is open while that takes place. */
    public Comparison compare(DocumentId id, int before, int after, Reader reader) {
        return compared(inTransaction(() -> pair(id, before, after, reader)));
    }

    /** Compares the latest versions of two documents; what is told of the one that is {@code after} is told of it. */
    public Comparison compare(DocumentId before, DocumentId after, Reader reader) {
        return compared(inTransaction(() -> {
            var other = rows.visible(before, reader);
            return pair(rows.visible(after, reader), rows.latest(other), other.isPersonal());
        }));
    }

    private static Comparison compared(Pair pair) {
        if (pair.outcome() != Outcome.COMPARED) {
            return pair.comparison();
        }
        var changes = TextComparison.of(pair.textBefore(), pair.textAfter());
        return new Comparison(
                pair.document(),
                pair.before(),
                pair.after(),
                changes.isPresent() ? Outcome.COMPARED : Outcome.TOO_DIFFERENT,
                changes.orElse(null));
    }

    /** That the content of a former version is still there is looked up before anything is written. */
    private void mustBeThere(DocumentId id, int number, int expected, Reader reader) {
        var former = inTransaction(() -> {
            current(id, expected, reader);
            var version = rows.version(VersionId.of(id, number));
            if (number == expected) {
                throw new RefusedException("documents.version.latest", number);
            }
            return version;
        });
        try (var content = openings.former(former, reader.person())) {
            Objects.requireNonNull(content.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document current(DocumentId id, int expected, Reader reader) {
        documents.mayAddVersion(id, expected, reader);
        return rows.present(id);
    }

    private DocumentDetails again(Document document, DocumentVersion former, String note, Reader reader) {
        var now = clock.instant().truncatedTo(MICROS);
        var from = former.id().number();
        var next = document.advance(now);
        rows.flush(document);
        var version = rows.add(former.again(next, note, reader.person(), now));
        texts.findById(former.id()).ifPresent(text -> texts.save(new TextOfVersion(next, text.text())));
        var facts = Map.of("from", Integer.toString(from), "version", Integer.toString(next.number()));
        audit.record(reader.person(), "document.version-restored", "document:" + document.id(), facts);
        if (version.state().isFinal()) {
            document.takeLanguage(version.textLanguage());
            index.put(document, version);
        }
        events.publishEvent(new DocumentStored(document.id(), next.number(), document.project()));
        if (version.state().isFinal()) {
            events.publishEvent(new DocumentRead(document.id(), next.number(), version.state()));
        }
        return document.details(version.summary());
    }

    private Pair pair(DocumentId id, int before, int after, Reader reader) {
        var document = rows.visible(id, reader);
        var left = rows.version(VersionId.of(id, before));
        return pair(document, left, rows.version(VersionId.of(id, after)), document.isPersonal());
    }

    private Pair pair(Document document, DocumentVersion left, boolean personal) {
        return pair(document, left, rows.latest(document), personal || document.isPersonal());
    }

    private Pair pair(Document document, DocumentVersion left, DocumentVersion right, boolean personal) {
        var details = rows.details(document);
        var outcome = outcome(personal, left.summary(), right.summary());
        if (outcome != null) {
            return new Pair(details, left.summary(), right.summary(), outcome, "", "");
        }
        var old = text(left);
        var young = text(right);
        var comparable = old.isBlank() || young.isBlank() ? Outcome.NO_TEXT : Outcome.COMPARED;
        return new Pair(details, left.summary(), right.summary(), comparable, old, young);
    }

    /** Null when the texts are to be compared. */
    private static @Nullable Outcome outcome(boolean personal, VersionSummary before, VersionSummary after) {
        if (before.sha256().equals(after.sha256())) {
            return Outcome.SAME_FILE;
        }
        if (personal) {
            return Outcome.PERSONAL;
        }
        return before.state().isFinal() && after.state().isFinal() ? null : Outcome.NOT_READ;
    }

    private String text(DocumentVersion version) {
        return texts.findById(version.id()).map(TextOfVersion::text).orElse("");
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** Two versions and their texts, out of one transaction. */
    private record Pair(
            DocumentDetails document,
            VersionSummary before,
            VersionSummary after,
            Outcome outcome,
            String textBefore,
            String textAfter) {

        Comparison comparison() {
            return new Comparison(document, before, after, outcome, null);
        }
    }
}
