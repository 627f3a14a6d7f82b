package org.twinflow.safekeeping;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.twinflow.documents.ContentId;
import org.twinflow.documents.Contents;
import org.twinflow.shared.NotFoundException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one archive while people work: the rows as they were at one moment, then the contents, which never change and
 * were there before their rows.
 */
@Component
class BackupWriter {

    /** As H2 calls it; the standard has no number for it. */
    private static final int SNAPSHOT = 6;

    private static final int BATCH = 500;

    private final DataSource source;
    private final BackupTables tables;
    private final Contents contents;
    private final JsonMapper json;
    private final Clock clock;

    BackupWriter(DataSource source, BackupTables tables, Contents contents, JsonMapper json, Clock clock) {
        this.source = source;
        this.tables = tables;
        this.contents = contents;
        this.json = json;
        this.clock = clock;
    }

    /** The file is there once it is whole; readable by us alone. */
    BackupManifest write(Path file) throws IOException, SQLException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var aside = Files.createTempFile(folder, "backup", ".part");
        try {
            if (aside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
            }
            BackupManifest written;
            try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                var zip = new ZipOutputStream(out);
                written = fill(zip);
                zip.finish();
                out.flush();
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private BackupManifest fill(ZipOutputStream zip) throws IOException, SQLException {
        var parts = new ArrayList<BackupManifest.Part>();
        var lost = new ArrayList<String>();
        String schema;
        try (var database = snapshot()) {
            schema = tables.schema(database);
            for (var table : tables.names(database)) {
                parts.add(part(zip, BackupManifest.Part.nameOf(table), out -> tables.write(database, table, out)));
            }
            database.rollback();
        }
        var hash = "";
        for (var page = contents.after(hash, BATCH); !page.isEmpty(); page = contents.after(hash, BATCH)) {
            for (var content : page) {
                add(zip, content, parts, lost);
            }
            hash = page.getLast().hash();
        }
        var manifest = new BackupManifest(BackupManifest.FORMAT, schema, clock.instant(), parts, lost);
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        zip.write(json.writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private void add(
            ZipOutputStream zip, ContentId content, ArrayList<BackupManifest.Part> parts, ArrayList<String> lost)
            throws IOException, SQLException {
        try (var bytes = contents.raw(content)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            parts.add(part(zip, name(content), out -> copied(bytes, out)));
        } catch (NotFoundException e) {
            lost.add(content.hash());
        } finally {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        }
    }

    static String name(ContentId content) {
        var key = content.key();
        return "contents/" + (key == null ? "plain" : key.toString()) + "/" + content.hash();
    }

    private static long copied(InputStream bytes, OutputStream out) throws IOException {
        bytes.transferTo(out);
        return 0;
    }

    private Connection snapshot() throws SQLException {
        var database = source.getConnection();
        database.setAutoCommit(false);
        var isH2 = database.getMetaData().getDatabaseProductName().equals("H2");
        database.setTransactionIsolation(isH2 ? SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
        database.setReadOnly(!isH2);
        return database;
    }

    private static BackupManifest.Part part(ZipOutputStream zip, String name, Filling filling)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = sha256();
        var counted = new Counted(new DigestOutputStream(zip, digest));
        var rows = filling.fill(counted);
        zip.closeEntry();
        return new BackupManifest.Part(name, HexFormat.of().formatHex(digest.digest()), counted.size, rows);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes one part and says how many rows it has. */
    private interface Filling {

        long fill(OutputStream out) throws IOException, SQLException;
    }

    private static final class Counted extends FilterOutputStream {

        private long size;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            size += count;
        }
    }
}
