package org.twinflow.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.DocumentDeleting;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.OpenContent;
import org.twinflow.documents.Upload;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.TooLargeException;

/**
 * Pictures in the travel log: one for each entry, seen by those who may read the entry, once it is published. No
 * transaction is open while a file arrives.
 */
@Service
public class TravelPictures {

    /** What a telephone takes fits. */
    public static final int LIMIT = 15 * 1024 * 1024;

    private final TravelLog log;
    private final LogPictures pictures;
    private final MobilityBasics basics;
    private final Documents documents;

    TravelPictures(TravelLog log, LogPictures pictures, MobilityBasics basics, Documents documents) {
        this.log = log;
        this.pictures = pictures;
        this.basics = basics;
        this.documents = documents;
    }

    /** Writes as a teacher of the project, with a picture. */
    public LogEntryId write(MobilityId id, NewLogEntry entry, InputStream picture, Reader by) throws IOException {
        var clean = clean(picture);
        var written = log.write(id, entry, by);
        keep(written, id, clean, by);
        return written;
    }

    /** Writes as one who travels, with a picture; a teacher looks at both first. */
    public LogEntryId write(DossierId id, MobilityId mobility, NewLogEntry entry, InputStream picture, Reader by)
            throws IOException {
        var clean = clean(picture);
        var written = log.write(id, entry, by);
        keep(written, mobility, clean, by);
        return written;
    }

    /** Puts a picture to what the reader wrote and nobody has decided on, or to what a teacher wrote. */
    public void put(LogEntryId id, InputStream picture, Reader by) throws IOException {
        var mobility = pictures.mustChange(id, by);
        keep(id, mobility, clean(picture), by);
    }

    /** Refuses what {@link #put} would refuse. */
    public void mustPut(LogEntryId id, Reader by) {
        pictures.mustChange(id, by);
    }

    /** Answers 404 to those who may not read the entry. */
    public OpenContent open(LogEntryId id, Reader reader) {
        var document = pictures.of(id, reader);
        return documents.contentFor(document, reader.person());
    }

    @EventListener
    void on(DocumentDeleting deleting) {
        pictures.forget(deleting.document());
    }

    /** What was sent twice is kept once. */
    private void keep(LogEntryId entry, MobilityId mobility, byte[] picture, Reader by) {
        if (pictures.has(entry)) {
            return;
        }
        var project = Scope.project(basics.project(mobility).id());
        var title = basics.facts(mobility).title();
        var wanted = NewDocument.filed(
                basics.project(mobility).id(),
                title,
                Set.of(project.token(Role.TEACHER), "person:" + by.person()),
                new Upload("picture.jpg", "image/jpeg"),
                "en");
        var stored = documents.file(wanted, new ByteArrayInputStream(picture), by.person());
        pictures.keep(entry, stored.id());
    }

    private static byte[] clean(InputStream picture) throws IOException {
        var bytes = picture.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new TooLargeException(LIMIT);
        }
        return Jpegs.clean(bytes);
    }
}
