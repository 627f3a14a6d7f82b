package org.twinflow.previews;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.io.input.BoundedInputStream;

/** Lists what an archive holds; nothing is unpacked but a compressed tar, and of that no more than is needed. */
final class Archives {

    private static final int MOST_ENTRIES = 500;
    private static final int LONGEST_NAME = 300;
    private static final long MOST_BYTES = 500_000_000;
    private static final int MEMORY = 64_000;

    private final List<Inside.Entry> entries = new ArrayList<>();
    private boolean more;

    private Archives() {}

    static int list(Request request) throws IOException {
        var archive = new Archives();
        switch (request.mediaType()) {
            case "application/zip" -> archive.zip(request);
            case "application/x-7z-compressed" -> archive.sevenZip(request);
            default -> archive.tar(request);
        }
        if (archive.entries.isEmpty()) {
            throw new NoPreviewException("empty");
        }
        request.inside(Inside.archive(archive.entries, archive.more));
        return 0;
    }

    private void zip(Request request) throws IOException {
        try (var zip = ZipFile.builder().setPath(request.file()).get()) {
            for (var all = zip.getEntries(); all.hasMoreElements() && add(all.nextElement()); ) {}
        }
    }

    private void sevenZip(Request request) throws IOException {
        try (var archive = SevenZFile.builder()
                .setPath(request.file())
                .setMaxMemoryLimitKiB(MEMORY)
                .get()) {
            for (var entry : archive.getEntries()) {
                if (!add(entry)) {
                    return;
                }
            }
        }
    }

    private void tar(Request request) throws IOException {
        try (var file = new BufferedInputStream(Files.newInputStream(request.file()));
                var limited = BoundedInputStream.builder()
                        .setInputStream(unpacked(file))
                        .setMaxCount(MOST_BYTES)
                        .get();
                var tar = new TarArchiveInputStream(limited)) {
            for (var entry = tar.getNextEntry(); entry != null && add(entry); entry = tar.getNextEntry()) {}
        }
    }

    private static InputStream unpacked(BufferedInputStream file) throws IOException {
        try {
            return new CompressorStreamFactory(false, MEMORY).createCompressorInputStream(file);
        } catch (CompressorException e) {
            return file;
        }
    }

    private boolean add(ArchiveEntry entry) {
        if (entries.size() == MOST_ENTRIES) {
            more = true;
            return false;
        }
        if (!entry.isDirectory()) {
            var name = entry.getName();
            entries.add(new Inside.Entry(
                    name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name, entry.getSize()));
        }
        return true;
    }
}
