package org.twinflow.safekeeping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.twinflow.documents.ContentId;
import org.twinflow.documents.Contents;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Puts an archive back into an empty installation: all of it, or nothing. */
@Component
class BackupReader {

    private final DataSource source;
    private final BackupTables tables;
    private final Contents contents;
    private final JsonMapper json;

    BackupReader(DataSource source, BackupTables tables, Contents contents, JsonMapper json) {
        this.source = source;
        this.tables = tables;
        this.contents = contents;
        this.json = json;
    }

    /** Reads every byte of the archive before it changes anything. */
    BackupManifest check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip);
            for (var part : manifest.parts()) {
                var digest = BackupWriter.sha256();
                try (var bytes = zip.getInputStream(entry(zip, part.name()))) {
                    bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                }
                if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                    throw new BackupException("The backup is damaged: " + part.name());
                }
            }
            return manifest;
        } catch (ZipException | JacksonException e) {
            throw new BackupException("The backup is damaged or is none: " + file, e);
        }
    }

    BackupManifest restore(Path file) throws IOException, SQLException {
        var manifest = check(file);
        try (var zip = new ZipFile(file.toFile());
                var database = source.getConnection()) {
            mustFit(manifest, database);
            for (var part : manifest.parts()) {
                if (part.name().startsWith("contents/")) {
                    try (var bytes = zip.getInputStream(entry(zip, part.name()))) {
                        contents.putRaw(content(part.name()), bytes);
                    }
                }
            }
            database.setAutoCommit(false);
            fill(database, manifest, zip);
            return manifest;
        }
    }

    private void mustFit(BackupManifest manifest, Connection database) throws SQLException {
        var schema = tables.schema(database);
        if (manifest.format() != BackupManifest.FORMAT || !manifest.schema().equals(schema)) {
            throw new BackupException("The backup is of version " + manifest.schema() + " of the database, this one is "
                    + schema + ". Restore it with the version of Twinflow that made it, then upgrade");
        }
        for (var table : List.of("person", "document", "project")) {
            if (!BackupTables.column(database, "select 1 from " + table + " fetch first 1 rows only")
                    .isEmpty()) {
                throw new BackupException("This installation is not empty: there are rows in " + table);
            }
        }
        var filled = new AtomicBoolean();
        contents.each(content -> filled.set(true));
        if (filled.get()) {
            throw new BackupException("This installation is not empty: there are contents of documents");
        }
    }

    private void fill(Connection database, BackupManifest manifest, ZipFile zip) throws SQLException, IOException {
        var isH2 = database.getMetaData().getDatabaseProductName().equals("H2");
        var bonds = isH2 ? Map.<String, String>of() : bonds(database);
        try {
            loosen(database, isH2, bonds);
            for (var table : tables.names(database)) {
                BackupTables.execute(database, "delete from " + table);
            }
            for (var part : manifest.tables()) {
                fill(database, part, zip);
            }
            fasten(database, isH2, bonds);
            database.commit();
        } catch (SQLException | IOException | RuntimeException e) {
            database.rollback();
            throw e;
        } finally {
            if (isH2) {
                BackupTables.execute(database, "set referential_integrity true");
            }
        }
    }

    private void fill(Connection database, BackupManifest.Part part, ZipFile zip) throws SQLException, IOException {
        var table = part.table();
        if (!tables.names(database).contains(table)) {
            throw new BackupException("There is no table " + table);
        }
        try (var lines = new BufferedReader(
                new InputStreamReader(zip.getInputStream(entry(zip, part.name())), StandardCharsets.UTF_8))) {
            if (tables.read(database, table, lines) != part.rows()) {
                throw new BackupException("The backup is damaged: " + part.name());
            }
        }
        tables.countOn(database, table);
    }

    /** Rows come in no order that the references between tables would like. */
    private static void loosen(Connection database, boolean isH2, Map<String, String> bonds) throws SQLException {
        if (isH2) {
            BackupTables.execute(database, "set referential_integrity false");
        }
        for (var drop : bonds.keySet()) {
            BackupTables.execute(database, drop);
        }
    }

    private static void fasten(Connection database, boolean isH2, Map<String, String> bonds) throws SQLException {
        if (!isH2) {
            for (var add : bonds.values()) {
                BackupTables.execute(database, add);
            }
        }
    }

    /** On PostgreSQL: what drops each foreign key, and what puts it back. */
    private static Map<String, String> bonds(Connection database) throws SQLException {
        var found = new HashMap<String, String>();
        for (var line : BackupTables.column(database, """
                select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname) || '|'
                || 'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' '
                || pg_get_constraintdef(oid)
                from pg_constraint where contype = 'f' and connamespace = current_schema::regnamespace""")) {
            var both = line.split("\\|", 2);
            found.put(both[0], both[1]);
        }
        return found;
    }

    private BackupManifest manifest(ZipFile zip) throws IOException {
        try (var bytes = zip.getInputStream(entry(zip, BackupManifest.NAME))) {
            return json.readValue(bytes.readAllBytes(), BackupManifest.class);
        }
    }

    private static java.util.zip.ZipEntry entry(ZipFile zip, String name) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupException("The backup is damaged: it lacks " + name);
        }
        return entry;
    }

    private static ContentId content(String name) {
        var parts = name.split("/");
        return new ContentId(parts[2], parts[1].equals("plain") ? null : UUID.fromString(parts[1]));
    }
}
