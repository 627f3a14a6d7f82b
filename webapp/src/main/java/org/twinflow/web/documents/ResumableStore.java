package org.twinflow.web.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.disk.DiskStorageService;
import org.jspecify.annotations.Nullable;

/**
 * The library's store of unfinished uploads with notes of our own. The library would write them by Java serialization,
 * which this application reads nowhere, and in place; and it would note the sender's address, which nobody needs.
 *
 * <p>A server that is killed in the middle loses nothing: a note is written aside and renamed, and bytes that came after
 * the last noted offset, which may not be on disk, are asked for again.
 */
class ResumableStore extends DiskStorageService {

    private static final String BYTES = "data";
    private static final String NOTE = "note.properties";

    private static final String LENGTH = "length";
    private static final String OFFSET = "offset";
    private static final String OWNER = "owner";
    private static final String METADATA = "metadata";
    private static final String EXPIRES = "expires";

    ResumableStore(Path folder) {
        super(folder.toString());
    }

    @Override
    public UploadInfo append(UploadInfo info, InputStream bytes) throws IOException, TusException {
        var file = place(info.getId()).resolve(BYTES);
        if (Files.size(file) > info.getOffset()) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(info.getOffset());
            }
        }
        return super.append(info, bytes);
    }

    @Override
    public @Nullable UploadInfo getUploadInfo(@Nullable UploadId id) throws IOException {
        if (id == null || !Files.exists(place(id).resolve(NOTE))) {
            return null;
        }
        var note = new Properties();
        try (var in = Files.newBufferedReader(place(id).resolve(NOTE))) {
            note.load(in);
        }
        var info = new UploadInfo();
        info.setId(id);
        info.setOffset(Long.valueOf(note.getProperty(OFFSET)));
        info.setLength(Long.valueOf(note.getProperty(LENGTH)));
        info.setOwnerKey(note.getProperty(OWNER));
        info.setEncodedMetadata(note.getProperty(METADATA));
        var expires = note.getProperty(EXPIRES);
        if (expires != null) {
            info.updateExpiration(Long.parseLong(expires) - System.currentTimeMillis());
        }
        return info;
    }

    @Override
    public void update(UploadInfo info) throws IOException {
        var note = new Properties();
        note.setProperty(OFFSET, Long.toString(info.getOffset()));
        note.setProperty(LENGTH, Long.toString(info.getLength()));
        note.setProperty(OWNER, info.getOwnerKey());
        note.setProperty(METADATA, info.getEncodedMetadata() == null ? "" : info.getEncodedMetadata());
        if (info.getExpirationTimestamp() != null) {
            note.setProperty(EXPIRES, Long.toString(info.getExpirationTimestamp()));
        }
        var aside = Files.createTempFile(place(info.getId()), "note", "");
        try (var out = Files.newBufferedWriter(aside)) {
            note.store(out, null);
        }
        Files.move(aside, place(info.getId()).resolve(NOTE), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path place(UploadId id) {
        return getPathInStorageDirectory(id);
    }
}
