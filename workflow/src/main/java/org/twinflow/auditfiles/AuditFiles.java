package org.twinflow.auditfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.auditfiles.AuditFileRow.Written;
import org.twinflow.documents.Classification;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.exports.ArchiveDraft;
import org.twinflow.exports.ArchiveDrafts;
import org.twinflow.followup.FollowUp;
import org.twinflow.followup.FollowedUp;
import org.twinflow.mobility.Matrix;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.People;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.safekeeping.Retentions;
import org.twinflow.shared.AfterCommit;
import org.twinflow.shared.Collisions;
import org.twinflow.shared.RefusedException;

/** Writes the audit file of a mobility: at the end of its follow-up, and before it as often as a coordinator wants. */
@Service
public class AuditFiles {

    private static final Upload FILE = new Upload("audit-file.zip", "application/zip");

    private final AuditFileRepository files;
    private final PaperGathering papers;
    private final JourneyTables tables;
    private final IndexPages pages;
    private final IndexWords words;
    private final ArchiveDrafts drafts;
    private final Mobilities mobilities;
    private final MobilityBasics basics;
    private final FollowUp followUp;
    private final Documents documents;
    private final Retentions retentions;
    private final People people;
    private final Access access;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditFiles(
            AuditFileRepository files,
            PaperGathering papers,
            JourneyTables tables,
            IndexPages pages,
            IndexWords words,
            ArchiveDrafts drafts,
            Mobilities mobilities,
            MobilityBasics basics,
            FollowUp followUp,
            Documents documents,
            Retentions retentions,
            People people,
            Access access,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.papers = papers;
        this.tables = tables;
        this.pages = pages;
        this.words = words;
        this.drafts = drafts;
        this.mobilities = mobilities;
        this.basics = basics;
        this.followUp = followUp;
        this.documents = documents;
        this.retentions = retentions;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The one that was written last, for the coordinators: it holds papers of all schools. */
    public Optional<AuditFile> of(MobilityId id, Reader reader) {
        var mobility = mobilities.get(id, reader).summary();
        return reader.coordinates(mobility.project().id())
                ? files.findById(id.id()).map(row -> row.by(people.person(row.writtenBy())))
                : Optional.empty();
    }

    /** Whether the reader may have it written now. */
    public boolean mayWrite(MobilityId id, Reader reader) {
        var mobility = mobilities.get(id, reader).summary();
        return reader.coordinates(mobility.project().id()) && followUp.isOpen(id);
    }

    /** Writes it anew; refused once the follow-up is over. No transaction is open while papers are read. */
    public AuditFile write(MobilityId id, Reader by) {
        var mobility = mobilities.get(id, by).summary();
        by.mustBeAllowed(by.coordinates(mobility.project().id()));
        by.mustWork(mobility.project().id());
        if (!followUp.isOpen(id)) {
            throw new RefusedException("auditfile.over");
        }
        return compose(id, by);
    }

    /** The follow-up is over: what it came to is kept, whoever coordinates then. */
    @AfterCommit
    void on(FollowedUp event) {
        compose(event.mobility(), access.reader(event.by()));
    }

    private AuditFile compose(MobilityId id, Reader by) {
        var matrix = mobilities.matrix(id, by);
        var locale = IndexWords.language(matrix.mobility().sending().getFirst());
        try (var archive =
                drafts.begin("audit-" + PaperGathering.plain(matrix.mobility().title()))) {
            var written = write(matrix, archive, locale, by);
            var stored = store(matrix, archive, locale);
            return keep(id, stored, written, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Written write(Matrix matrix, ArchiveDraft archive, Locale locale, Reader by) throws IOException {
        var mobility = matrix.mobility();
        var lines = papers.gather(matrix, archive, locale, by);
        var others = tables.of(mobility.id(), locale, by);
        archive.text("index.html", pages.html(mobility, lines, others, locale));
        archive.text("index.csv", pages.csv(lines, locale));
        archive.text("index.json", pages.json(mobility, lines));
        for (var table : others) {
            archive.text(table.file() + ".csv", pages.csv(table));
        }
        var sum = archive.finish();
        return new Written(
                sum,
                archive.size(),
                lines.size(),
                settled(matrix),
                count(lines, Presence.ENCLOSED),
                count(lines, Presence.PURGED));
    }

    /** Under the key of who planned the mobility: it names minors, so its text goes into no index. */
    private DocumentDetails store(Matrix matrix, ArchiveDraft archive, Locale locale) throws IOException {
        var mobility = matrix.mobility();
        try (var bytes = archive.open()) {
            var known = files.findById(mobility.id().id());
            if (known.isPresent()) {
                var row = known.get();
                return documents.fileVersion(row.document(), row.documentVersion(), FILE, bytes, null);
            }
            var project = mobility.project().id();
            var wanted = NewDocument.personal(
                    basics.plannedBy(mobility.id()),
                    Classification.PERSONAL,
                    project,
                    words.say("title", locale),
                    Set.of(Scope.project(project).token(Role.COORDINATOR)),
                    FILE,
                    locale.getLanguage());
            return documents.file(wanted, bytes, null);
        }
    }

    private AuditFile keep(MobilityId id, DocumentDetails stored, Written written, Reader by) {
        return Objects.requireNonNull(Collisions.again(() -> transaction.execute(status -> {
            var now = clock.instant();
            var row = files.findById(id.id())
                    .orElseGet(() -> new AuditFileRow(id, stored.id(), stored.version(), written, by.person(), now));
            row.take(stored.version(), written, by.person(), now);
            files.save(row);
            retentions.keep(
                    stored.id(),
                    RetentionClass.AUDIT,
                    mobilities.get(id, by).summary().end());
            audit.record(
                    by.person(),
                    "mobility.audit-file",
                    "mobility:" + id,
                    Map.of("sha256", written.sha256(), "version", Integer.toString(stored.version())));
            return row.by(people.person(by.person()));
        })));
    }

    private static int settled(Matrix matrix) {
        var ofGroup = matrix.ofGroup();
        var rows = matrix.groups().stream().flatMap(group -> group.dossiers().stream());
        return (int) Stream.concat(Stream.ofNullable(ofGroup), rows)
                .flatMap(row -> row.items().stream())
                .filter(item -> item.state().isSettled())
                .count();
    }

    private static int count(List<PaperLine> lines, Presence presence) {
        return (int) lines.stream().filter(line -> line.presence() == presence).count();
    }
}
