package org.twinflow.transfers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.StreamUtils;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * Gives many documents as one ZIP that is written while it is sent. Who may read each is asked when its turn comes; what
 * cannot go in is named in a list inside of the archive.
 */
@Service
public class Bundles {

    /** The list of what is not in the archive, and why. */
    public static final String MISSING = "NOT-INCLUDED.txt";

    private static final int PAGE = 200;

    private final Documents documents;

    Bundles(Documents documents) {
        this.documents = documents;
    }

    /** Those of the documents that the reader sees; 404 when there is none. */
    public List<DocumentDetails> of(List<DocumentId> ids, Reader reader) {
        var found = new ArrayList<DocumentDetails>();
        for (var id : ids.stream().distinct().toList()) {
            try {
                found.add(documents.get(id, reader));
            } catch (NotFoundException hidden) {
                // as if it had never been asked for
            }
        }
        return present(found, ids);
    }

    /**
     * What the reader sees of a folder and of those in it; 404 when there is nothing.
     *
     * @param folder null for the whole project
     */
    public List<DocumentDetails> of(UUID project, @Nullable String folder, Reader reader) {
        var found = new ArrayList<DocumentDetails>();
        String cursor = null;
        do {
            var page = documents.list(project, null, reader, cursor, PAGE);
            page.items().stream()
                    .filter(document -> folder == null
                            || document.folder().equals(folder)
                            || document.folder().startsWith(folder + "/"))
                    .forEach(found::add);
            cursor = page.next();
        } while (cursor != null);
        return present(found, project);
    }

    /**
     * Writes the archive and leaves the stream open.
     *
     * @param words says in the reader's language why a document is not in it
     */
    public void write(List<DocumentDetails> wanted, Reader reader, Function<Throwable, String> words, OutputStream out)
            throws IOException {
        var zip = new ZipArchiveOutputStream(StreamUtils.nonClosing(out));
        zip.setEncoding(StandardCharsets.UTF_8.name());
        zip.setUseLanguageEncodingFlag(true);
        zip.setUseZip64(Zip64Mode.AsNeeded);
        zip.setLevel(Deflater.BEST_SPEED);
        var names = new EntryNames();
        var missing = new ArrayList<String>();
        for (var document : wanted) {
            var name = names.next(document.folder(), document.filename());
            try {
                add(document, name, reader, zip);
            } catch (NotFoundException | ForbiddenException | RefusedException | DamagedException why) {
                missing.add(name + ": " + words.apply(why instanceof DamagedException ? damaged(name) : why));
            }
        }
        if (!missing.isEmpty()) {
            list(missing, names, zip);
        }
        zip.finish();
        zip.flush();
    }

    private void add(DocumentDetails document, String name, Reader reader, ZipArchiveOutputStream zip)
            throws IOException {
        try (var content = documents.content(document.id(), null, reader)) {
            var entry = new ZipArchiveEntry(name);
            entry.setTime(document.changedAt().toEpochMilli());
            entry.setSize(content.size());
            zip.putArchiveEntry(entry);
            copy(content.stream(), zip);
            zip.closeArchiveEntry();
        }
    }

    /** What the store throws is the document's fault, what the line throws ends it all. */
    private static void copy(InputStream content, ZipArchiveOutputStream zip) throws IOException {
        var chunk = new byte[64 * 1024];
        for (var read = read(content, chunk, zip); read >= 0; read = read(content, chunk, zip)) {
            zip.write(chunk, 0, read);
        }
    }

    private static int read(InputStream content, byte[] chunk, ZipArchiveOutputStream zip) throws IOException {
        try {
            return content.read(chunk);
        } catch (IOException damaged) {
            zip.closeArchiveEntry();
            throw new DamagedException();
        }
    }

    private static void list(List<String> missing, EntryNames names, ZipArchiveOutputStream zip) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(names.next("", MISSING)));
        zip.write((String.join("\r\n", missing) + "\r\n").getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    private static RefusedException damaged(String name) {
        return new RefusedException("transfer.zip.content-damaged", name);
    }

    private static List<DocumentDetails> present(List<DocumentDetails> found, Object asked) {
        if (found.isEmpty()) {
            throw new NotFoundException(asked);
        }
        return found;
    }

    /** The bytes in the store are not those that were put there. */
    private static final class DamagedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
