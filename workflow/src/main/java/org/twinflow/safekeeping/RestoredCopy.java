package org.twinflow.safekeeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/** An installation that was made out of a backup, in the folder {@code data}; looked at while no program uses it. */
final class RestoredCopy {

    /** Written by libraries as the program starts and ends, after the rows of the backup were put in. */
    private static final String[] OF_LIBRARIES = {"act_", "event_publication"};

    private final Path folder;

    RestoredCopy(Path folder) {
        this.folder = folder;
    }

    /** Whether as many rows and files lie there as the backup has. */
    boolean has(BackupManifest manifest) throws SQLException, IOException {
        return hasRows(manifest) && files() >= manifest.contents();
    }

    private boolean hasRows(BackupManifest manifest) throws SQLException {
        var url = "jdbc:h2:file:" + folder.resolve("data/twinflow").toAbsolutePath()
                + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
        try (var database = DriverManager.getConnection(url)) {
            for (var table : manifest.tables()) {
                if (isOurs(table.table()) && rows(database, table.table()) < table.rows()) {
                    return false;
                }
            }
            return true;
        }
    }

    private static long rows(Connection database, String table) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static boolean isOurs(String table) {
        return Stream.of(OF_LIBRARIES).noneMatch(table::startsWith);
    }

    private long files() throws IOException {
        try (var all = Files.walk(folder.resolve("data/documents"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
