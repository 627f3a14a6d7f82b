package org.twinflow.auditfiles;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.Documents;
import org.twinflow.exports.ArchiveDraft;
import org.twinflow.mobility.DossierDetails.PaperView;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Matrix;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.mobility.PaperStatements;
import org.twinflow.mobility.PaperStatements.Statement;
import org.twinflow.mobility.PurgedPapers;
import org.twinflow.mobility.PurgedPapers.Purge;
import org.twinflow.safekeeping.Deletions;
import org.twinflow.safekeeping.RetentionClass;

/**
 * Puts into the archive what proves the use of the grant, and tells of every other paper how it stands: identity papers,
 * consents and what concerns health are no auditor's business and would outlive their time there.
 */
@Component
class PaperGathering {

    private final Dossiers dossiers;
    private final Documents documents;
    private final Deletions deletions;
    private final PurgedPapers purges;
    private final PaperNames names;
    private final List<PaperStatements> tellers;

    PaperGathering(
            Dossiers dossiers,
            Documents documents,
            Deletions deletions,
            PurgedPapers purges,
            PaperNames names,
            List<PaperStatements> tellers) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.deletions = deletions;
        this.purges = purges;
        this.names = names;
        this.tellers = List.copyOf(tellers);
    }

    List<PaperLine> gather(Matrix matrix, ArchiveDraft archive, Locale locale, Reader by) throws IOException {
        var rows = Stream.concat(
                        Stream.ofNullable(matrix.ofGroup()),
                        matrix.groups().stream().flatMap(group -> group.dossiers().stream()))
                .toList();
        var lines = new ArrayList<PaperLine>();
        for (var row : rows) {
            var purged = purges.of(row.id());
            var details = dossiers.get(row.id(), by);
            for (var paper : details.papers().values()) {
                var code = paper.item().paper();
                lines.add(line(row, paper, purged.get(code), archive, locale, by));
            }
        }
        return lines;
    }

    private PaperLine line(
            DossierSummary row, PaperView view, @Nullable Purge purge, ArchiveDraft archive, Locale locale, Reader by)
            throws IOException {
        var item = view.item();
        var paper = item.paper();
        var enclosed = item.version() > 0 && paper.retention() == RetentionClass.AUDIT
                ? enclose(row, paper, item.version(), archive, by)
                : null;
        var gone = purge == null || item.version() > 0 ? null : purge;
        var deleted = gone == null ? null : deletions.of(gone.document()).orElse(null);
        var last = deleted == null || deleted.contents().isEmpty()
                ? null
                : deleted.contents().getLast();
        var school = row.school();
        return new PaperLine(
                name(row),
                school == null ? "" : school.name(),
                paper.name(),
                names.name(paper, locale),
                names.find("state." + item.state(), locale).orElse(item.state().name()),
                item.due(),
                item.changedAt(),
                item.version(),
                presence(item.version(), enclosed, gone),
                enclosed == null ? null : enclosed.file(),
                enclosed != null ? enclosed.sha256() : last == null ? null : last.sha256(),
                enclosed != null ? Long.valueOf(enclosed.size()) : last == null ? null : Long.valueOf(last.size()),
                view.keptUntil(),
                purgedAt(gone),
                deleted == null ? null : deleted.code(),
                told(row, paper, locale));
    }

    private Enclosed enclose(DossierSummary row, Paper paper, int version, ArchiveDraft archive, Reader by)
            throws IOException {
        try (var content = documents.contentFor(dossiers.open(row.id(), paper, by), by.person())) {
            var dot = content.filename().lastIndexOf('.');
            var ending = dot < 0 ? "" : content.filename().substring(dot).toLowerCase(Locale.ROOT);
            var file = "papers/" + folder(row) + "/" + paper + "-v" + version + ending;
            return new Enclosed(file, archive.copy(file, content.stream()), content.size());
        }
    }

    /** Two travellers may have one name: the dossier tells them apart. */
    private static String folder(DossierSummary row) {
        var school = row.school();
        return school == null
                ? "group"
                : school.letters() + "/" + plain(name(row)) + "-"
                        + row.id().toString().substring(0, 8);
    }

    private List<String> told(DossierSummary row, Paper paper, Locale locale) {
        return tellers.stream()
                .map(teller -> teller.of(row.id(), locale))
                .map(told -> told.getOrDefault(paper, List.<Statement>of()))
                .flatMap(List::stream)
                .map(statement -> statement.label() + " " + statement.text())
                .toList();
    }

    private static Presence presence(int version, @Nullable Enclosed enclosed, @Nullable Purge gone) {
        if (enclosed != null) {
            return Presence.ENCLOSED;
        }
        return version > 0 ? Presence.KEPT : gone == null ? Presence.NONE : Presence.PURGED;
    }

    private static @Nullable Instant purgedAt(@Nullable Purge gone) {
        return gone == null ? null : gone.at();
    }

    private static String name(DossierSummary row) {
        var person = row.person();
        return person == null ? "" : person.name();
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .toLowerCase(Locale.ROOT);
    }

    private record Enclosed(String file, String sha256, long size) {}
}
