package org.twinflow.mailin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FileNames;

/** Stores a mail and what is attached to it as its sender would by hand; goes on where it broke off. */
@Component
class Filing {

    private static final int LONGEST_TITLE = 200;

    private final Documents documents;
    private final Projects projects;
    private final Arrivals arrivals;

    Filing(Documents documents, Projects projects, Arrivals arrivals) {
        this.documents = documents;
        this.projects = projects;
        this.arrivals = arrivals;
    }

    /** Fails where something of ours went wrong, with nothing decided. */
    void file(UUID id, MailAddress to, Letter letter, Path mail, Reader by) {
        var language = projects.facts(new ProjectId(to.project())).language();
        var there = arrivals.parts(id).stream().map(ArrivedMail.Part::number).collect(Collectors.toSet());
        var parts = parts(letter, mail);
        for (var number = 0; number < parts.size(); number++) {
            if (!there.contains(number)) {
                file(id, number, parts.get(number), to, language, by);
            }
        }
        var refused =
                arrivals.parts(id).stream().filter(part -> part.why() != null).toList();
        if (refused.size() == parts.size()) {
            arrivals.end(id, ArrivedMail.State.REFUSED, refused.getFirst().why());
        } else {
            arrivals.end(id, refused.isEmpty() ? ArrivedMail.State.STORED : ArrivedMail.State.PARTLY, null);
        }
    }

    private void file(UUID id, int number, Piece piece, MailAddress to, String language, Reader by) {
        var wanted = NewDocument.inProject(
                to.project(),
                piece.title(),
                to.folder(),
                to.level(),
                new Upload(piece.filename(), piece.type()),
                language);
        try (var content = Files.newInputStream(piece.content())) {
            documents.store(wanted, content, by, document -> arrivals.stored(id, number, piece.filename(), document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException refused) {
            var why = Refusal.of(refused);
            if (why == null) {
                throw refused;
            }
            arrivals.refused(id, number, piece.filename(), why);
        }
    }

    /** The mail first. */
    private static List<Piece> parts(Letter letter, Path mail) {
        var pieces = new ArrayList<Piece>();
        var subject = letter.subject().isBlank() ? "Mail" : cut(letter.subject());
        pieces.add(new Piece(subject, subject + ".eml", "message/rfc822", mail));
        letter.attachments()
                .forEach(file ->
                        pieces.add(new Piece(title(file.filename()), file.filename(), file.type(), file.content())));
        return pieces;
    }

    private static String title(String filename) {
        var last = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        var title = cut(FileNames.withoutEnding(last));
        return title.isBlank() ? "Mail" : title;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TITLE
                ? text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1)
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE / 2));
    }

    /** What becomes a document. */
    private record Piece(String title, String filename, String type, Path content) {}
}
