package org.twinflow.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.OpenContent;
import org.twinflow.documents.VersionSummary;
import org.twinflow.exports.ProjectArchive.Application;
import org.twinflow.exports.ProjectArchive.Paper;
import org.twinflow.exports.ProjectArchive.VersionOf;
import org.twinflow.labels.ApplicationSummary;
import org.twinflow.labels.LabelApplications;
import org.twinflow.labels.LabelCertificates;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.transfers.EntryNames;
import org.twinflow.transfers.SummedArchive;

/**
 * Puts the files of a project into its archive: the library with all versions, and certificates. Whether the reader may
 * see one is asked when its turn comes. Papers of persons are in no library, so they are in no archive.
 */
@Component
class FileParts {

    private static final int PAGE = 100;

    private final Documents documents;
    private final LabelApplications labels;
    private final LabelCertificates certificates;

    FileParts(Documents documents, LabelApplications labels, LabelCertificates certificates) {
        this.documents = documents;
        this.labels = labels;
        this.certificates = certificates;
    }

    /** Where files go, and what became of them. */
    record Target(SummedArchive archive, Nameplates names, Reader reader, Missing missing, EntryNames entries) {}

    /** Notes what could not be put into the archive. */
    interface Missing {
        void add(String name, RuntimeException why);
    }

    /** Opens a file when its turn has come. */
    private interface Source {
        OpenContent open();
    }

    List<DocumentDetails> library(ExportSummary export, Reader reader) {
        var found = new ArrayList<DocumentDetails>();
        String cursor = null;
        do {
            var page = documents.list(export.project().id(), null, reader, cursor, PAGE);
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    /** @param done is told how many documents are in it */
    List<Paper> write(List<DocumentDetails> library, Target target, IntConsumer done) throws IOException {
        var papers = new ArrayList<Paper>();
        for (var document : library) {
            papers.add(new Paper(document.title(), document.folder(), document.language(), versions(document, target)));
            done.accept(papers.size());
        }
        return papers;
    }

    private List<VersionOf> versions(DocumentDetails document, Target target) throws IOException {
        List<VersionSummary> all;
        try {
            all = documents.versions(document.id(), target.reader());
        } catch (NotFoundException | ForbiddenException gone) {
            target.missing().add(document.filename(), gone);
            return List.of();
        }
        var written = new ArrayList<VersionOf>();
        for (var version : all) {
            var latest = version.number() == document.version();
            var folder = latest
                    ? "documents/" + document.folder()
                    : "documents/" + document.folder() + "/versions/v" + version.number();
            var path = target.entries().next(folder, version.filename());
            var sum = copy(path, target, () -> documents.content(document.id(), version.number(), target.reader()));
            written.add(new VersionOf(
                    version.number(),
                    sum == null ? null : path,
                    version.size(),
                    version.sha256(),
                    target.names().of(version.storedBy()),
                    version.storedAt(),
                    version.note()));
        }
        return written;
    }

    List<Application> applications(ExportSummary export, Target target) throws IOException {
        var written = new ArrayList<Application>();
        for (var application : labels.of(target.reader())) {
            if (application.project().equals(export.project())) {
                written.add(application(application, export, target));
            }
        }
        return written;
    }

    private Application application(ApplicationSummary summary, ExportSummary export, Target target)
            throws IOException {
        var details = labels.get(summary.id(), target.reader(), export.language());
        var outcome = details.outcome();
        String certificate = null;
        if (outcome != null && outcome.document() != null) {
            var path = target.entries().next("certificates", "certificate-" + summary.number() + ".pdf");
            certificate =
                    copy(path, target, () -> certificates.file(summary.id(), target.reader())) == null ? null : path;
        }
        return new Application(
                summary.number(),
                summary.campaign(),
                summary.state().name(),
                summary.submittedAt(),
                Map.copyOf(details.answers()),
                certificate);
    }

    /** @return null where it could not be put there */
    private static @Nullable String copy(String path, Target target, Source source) throws IOException {
        try (var content = source.open()) {
            return target.archive().copy(path, content.stream());
        } catch (NotFoundException | ForbiddenException | RefusedException why) {
            target.missing().add(path, why);
            return null;
        }
    }
}
