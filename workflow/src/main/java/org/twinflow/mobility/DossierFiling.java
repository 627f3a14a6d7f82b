package org.twinflow.mobility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.Classification;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.pdf.PdfWriter;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.AfterCommit;
import org.twinflow.shared.NotFoundException;

/** Files a complete dossier as a personal document of the traveller; it is bound while no transaction is open. */
@Component
class DossierFiling {

    private static final Upload FILE = new Upload("dossier.pdf", "application/pdf");

    private final DossierRepository dossiers;
    private final MobilityRepository mobilities;
    private final DossierBooks books;
    private final BookWords words;
    private final Documents documents;
    private final PdfWriter writer;
    private final TransactionTemplate transaction;

    DossierFiling(
            DossierRepository dossiers,
            MobilityRepository mobilities,
            DossierBooks books,
            BookWords words,
            Documents documents,
            PdfWriter writer,
            TransactionTemplate transaction) {
        this.dossiers = dossiers;
        this.mobilities = mobilities;
        this.books = books;
        this.words = words;
        this.documents = documents;
        this.writer = writer;
        this.transaction = transaction;
    }

    @AfterCommit
    void on(DossierCompleted completed) {
        var composed = transaction.execute(status -> books.compose(find(completed.dossier())));
        try (var written = writer.write(Objects.requireNonNull(composed));
                var bytes = written.open()) {
            transaction.executeWithoutResult(status -> file(find(completed.dossier()), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(Dossier dossier, InputStream pdf) {
        var stored = keep(dossier, pdf);
        dossier.bind(stored.id(), stored.version());
    }

    private DocumentDetails keep(Dossier dossier, InputStream pdf) {
        var book = dossier.book();
        if (book != null) {
            // the papers changed after it was complete: the former dossier stays as a version
            return documents.fileVersion(book, dossier.bookVersion(), FILE, pdf, null);
        }
        var project = project(dossier);
        var language = books.language(dossier);
        var wanted = NewDocument.personal(
                Objects.requireNonNull(dossier.person()),
                Classification.PERSONAL,
                project.id(),
                words.say("book.subtitle", language),
                audience(dossier, project),
                FILE,
                language.getLanguage());
        return documents.file(wanted, pdf, null);
    }

    private static Set<String> audience(Dossier dossier, ProjectId id) {
        var project = Scope.project(id.id());
        return Set.of(
                Scope.dossier(dossier.id().id()).token(Role.GUARDIAN),
                project.token(Role.COORDINATOR),
                project.token() + ":school:" + dossier.school() + ":" + Role.TEACHER.token());
    }

    private ProjectId project(Dossier dossier) {
        return mobilities
                .findById(dossier.mobility())
                .orElseThrow(() -> new NotFoundException(dossier.mobility()))
                .project();
    }

    private Dossier find(DossierId id) {
        return dossiers.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
