package org.twinflow.transfers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Lookalikes;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.shared.FileNames;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StorageFullException;
import org.twinflow.transfers.ZipEntryBytes.Facts;

/**
 * Unpacks a ZIP of the library into a folder of its project. Each file is stored by itself: what breaks off leaves what
 * was stored, and unpacking again takes only what is missing. An archive in the archive stays one.
 */
@Service
public class Archives {

    private final Documents documents;
    private final Lookalikes lookalikes;
    private final TransferProperties properties;

    Archives(Documents documents, Lookalikes lookalikes, TransferProperties properties) {
        this.documents = documents;
        this.lookalikes = lookalikes;
        this.properties = properties;
    }

    /**
     * Where an archive's files go.
     *
     * @param folder names with slashes between them, empty for none
     * @param language of the project
     */
    public record Destination(String folder, AudienceLevel level, String language) {}

    /** Tells of every file of the archive what came of it; refuses what is no ZIP or holds too many. */
    public List<Unpacked> unpack(DocumentId id, Destination to, Reader reader) {
        var project = documents.get(id, reader).project();
        if (project == null) {
            throw new RefusedException("transfer.zip.elsewhere");
        }
        documents.mayUpload(project, to.level(), reader);
        try {
            Files.createDirectories(properties.spool());
            var aside = Files.createTempFile(properties.spool(), "zip", "");
            try {
                try (var content = documents.content(id, null, reader)) {
                    Files.copy(content.stream(), aside, StandardCopyOption.REPLACE_EXISTING);
                }
                return unpack(aside, project, to, reader);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Unpacked> unpack(Path file, UUID project, Destination to, Reader reader) throws IOException {
        ZipFrame.check(file);
        try (var zip = open(file)) {
            var entries = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> !entry.isDirectory())
                    .toList();
            check(entries, Files.size(file));
            var names = new ZipNames(to.language());
            var results = new ArrayList<Unpacked>();
            var unpacking = new Unpacking(zip, project, to, reader);
            for (var entry : entries) {
                var name = names.read(entry);
                if (!ZipNames.isOfASystem(name)) {
                    results.add(unpacking.take(entry, name));
                }
            }
            return results;
        }
    }

    private static ZipFile open(Path file) {
        try {
            return ZipFile.builder()
                    .setPath(file)
                    .setUseUnicodeExtraFields(true)
                    .get();
        } catch (IOException | RuntimeException broken) {
            throw new RefusedException("transfer.zip.broken");
        }
    }

    private void check(List<ZipArchiveEntry> entries, long size) {
        if (entries.size() > properties.maxEntries()) {
            throw new RefusedException("transfer.zip.many");
        }
        if (!entries.isEmpty()
                && entries.stream()
                        .allMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
            throw new RefusedException("transfer.zip.encrypted");
        }
        // entries that share their bytes are a bomb, whatever each of them says
        if (entries.stream().mapToLong(ZipArchiveEntry::getCompressedSize).sum() > size) {
            throw new RefusedException("transfer.zip.broken");
        }
    }

    /** One archive on its way into a project. */
    private final class Unpacking {

        private final ZipFile zip;
        private final UUID project;
        private final Destination to;
        private final Reader reader;
        private long left = properties.maxUnpacked().toBytes();
        private boolean full;

        Unpacking(ZipFile zip, UUID project, Destination to, Reader reader) {
            this.zip = zip;
            this.project = project;
            this.to = to;
            this.reader = reader;
        }

        Unpacked take(ZipArchiveEntry entry, String name) {
            try {
                if (full) {
                    throw new StorageFullException();
                }
                var path = ZipNames.path(name);
                refuse(entry);
                var room = left;
                return store(entry, name, path, examine(entry), room);
            } catch (StorageFullException why) {
                full = true;
                return Unpacked.refused(name, why);
            } catch (IOException broken) {
                return Unpacked.refused(name, new RefusedException("transfer.zip.damaged"));
            } catch (RuntimeException why) {
                return Unpacked.refused(name, why);
            }
        }

        /** Also what is refused has cost its bytes. */
        private Facts examine(ZipArchiveEntry entry) throws IOException {
            var bytes = bytes(entry, left);
            try (bytes) {
                return bytes.examine(entry);
            } finally {
                left -= bytes.count();
            }
        }

        private Unpacked store(ZipArchiveEntry entry, String name, List<String> path, Facts facts, long room)
                throws IOException {
            var upload = Upload.of(path.getLast());
            var folder = String.join("/", path.subList(0, path.size() - 1));
            var place = to.folder().isBlank() ? folder : to.folder().strip() + "/" + folder;
            var same = lookalikes.withContent(project, facts.sha256(), reader);
            var there = same.stream()
                    .filter(other -> other.filename().equals(upload.filename()) && isAt(place, other.folder()))
                    .findFirst();
            if (there.isPresent()) {
                return new Unpacked(name, null, List.of(there.get()), null);
            }
            var wanted = NewDocument.inProject(
                    project, FileNames.withoutEnding(upload.filename()), place, to.level(), upload, to.language());
            try (var bytes = bytes(entry, room)) {
                return Unpacked.stored(name, documents.store(wanted, bytes, reader), same);
            }
        }

        private ZipEntryBytes bytes(ZipArchiveEntry entry, long room) throws IOException {
            var bytes = Objects.requireNonNull(zip.getInputStream(entry));
            return new ZipEntryBytes(bytes, entry, documents.limit(), room);
        }

        private void refuse(ZipArchiveEntry entry) {
            if (entry.isUnixSymlink()) {
                throw new RefusedException("transfer.zip.link");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new RefusedException("transfer.zip.encrypted");
            }
            if (!zip.canReadEntryData(entry)) {
                throw new RefusedException("transfer.zip.method");
            }
        }

        private static boolean isAt(String place, String folder) {
            return place.replaceAll("(^/+|/+$)", "").equals(folder);
        }
    }
}
