package org.twinflow.mobility;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;
import org.twinflow.documents.Classification;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.mobility.Dossiers.Slot;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.TooLargeException;

/** Takes in the papers of travellers; no transaction is open while a file arrives. */
@Service
public class Submissions {

    /** A photograph of every page fits; a film does not. */
    public static final long LIMIT = 20L * 1024 * 1024;

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final int BEGINNING = 8;

    private final Dossiers dossiers;
    private final PaperReadings readings;
    private final Documents documents;
    private final PaperNames names;

    Submissions(Dossiers dossiers, PaperReadings readings, Documents documents, PaperNames names) {
        this.dossiers = dossiers;
        this.readings = readings;
        this.documents = documents;
        this.names = names;
    }

    /** Hands in a paper: the family its own, the school any. A later one replaces it, as a version. */
    public void submit(DossierId id, Paper paper, Upload upload, InputStream content, Reader by) {
        var slot = dossiers.beginUpload(id, paper, by);
        DocumentDetails stored;
        var digest = Fingerprints.digest();
        try {
            stored = store(slot, upload, new DigestInputStream(content, digest), by);
        } catch (RuntimeException e) {
            dossiers.endUpload(id, paper);
            throw e;
        }
        dossiers.received(id, paper, stored, by);
        readings.received(id, paper, digest.digest());
    }

    private DocumentDetails store(Slot slot, Upload upload, InputStream content, Reader by) {
        var checked = new BufferedInputStream(new Limited(content));
        mustBePaper(checked);
        var document = slot.document();
        return document == null
                ? documents.file(kept(slot, upload), checked, by.person())
                : documents.fileVersion(document, slot.version(), upload, checked, by.person());
    }

    /** Its title says what kind of paper it is and nothing of the person: it can be searched for. */
    private NewDocument kept(Slot slot, Upload upload) {
        var subject = slot.subject();
        var title = names.name(slot.paper(), Locale.forLanguageTag(slot.language()));
        if (subject == null) {
            return NewDocument.filed(slot.project(), title, slot.audience(), upload, slot.language());
        }
        var kind = slot.paper().isSealed() ? Classification.HEALTH : Classification.PERSONAL;
        return NewDocument.personal(subject, kind, slot.project(), title, slot.audience(), upload, slot.language());
    }

    private static void mustBePaper(BufferedInputStream content) {
        try {
            content.mark(BEGINNING);
            var beginning = content.readNBytes(BEGINNING);
            content.reset();
            if (beginning.length == 0) {
                throw new InvalidException(FieldError.of("file", "mobility.file.empty"));
            }
            if (!begins(beginning, PDF) && !begins(beginning, JPEG) && !begins(beginning, PNG)) {
                throw new InvalidException(FieldError.of("file", "mobility.file.type"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** Gives up as soon as more comes than a paper may have. */
    private static final class Limited extends InputStream {

        private final InputStream content;
        private long read;

        Limited(InputStream content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            var one = content.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var many = content.read(bytes, from, length);
            count(Math.max(many, 0));
            return many;
        }

        private void count(int many) {
            read += many;
            if (read > LIMIT) {
                throw new TooLargeException(LIMIT);
            }
        }
    }
}
