package org.twinflow.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.KeyArchive;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Turns;
import org.twinflow.shared.Workers;

/** Makes backups of the database and the contents while people work, and puts them back on an empty machine. */
@Service
public class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'twinflow-'yyyyMMdd-HHmmss'.zip'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter KEYS_NAME =
            DateTimeFormatter.ofPattern("'twinflow-keys-'yyyyMMdd-HHmmss'.zip'").withZone(ZoneOffset.UTC);

    private static final String FILES = "twinflow-[0-9]{8}-[0-9]{6}\\.zip";
    private static final String KEY_FILES = "twinflow-keys-[0-9]{8}-[0-9]{6}\\.zip";

    private final BackupWriter writer;
    private final BackupReader reader;
    private final ContentMending mending;
    private final KeyArchive keys;
    private final BackupProperties properties;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;

    Backups(
            BackupWriter writer,
            BackupReader reader,
            ContentMending mending,
            KeyArchive keys,
            BackupProperties properties,
            Turns turns,
            Audit audit,
            Clock clock) {
        this.writer = writer;
        this.reader = reader;
        this.mending = mending;
        this.keys = keys;
        this.properties = apart(properties);
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a folder for backups is set. */
    public boolean isSet() {
        return properties.folder() != null;
    }

    /** The backups in the folder, the newest first; for administrators. */
    public List<String> names(Reader administrator) {
        administrator.mustBeAllowed(administrator.isAdministrator());
        return files(properties.folder(), FILES).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    /** The newest backup in the folder. */
    Optional<Path> newest() {
        return files(properties.folder(), FILES).stream().findFirst();
    }

    /** Starts a backup in the background; for administrators. */
    public void begin(Reader administrator) {
        administrator.mustBeAllowed(administrator.isAdministrator());
        if (!isSet()) {
            throw new RefusedException("safekeeping.backup.unset");
        }
        audit.record(administrator.person(), "backup.begun", "platform", Map.of());
        Workers.begin("backup", this::scheduled);
    }

    @Scheduled(cron = "${twinflow.backup.cron:-}")
    void scheduled() {
        var folder = properties.folder();
        if (folder != null) {
            var time = clock.instant();
            write(folder.resolve(NAME.format(time)));
            files(folder, FILES).stream().skip(Math.max(1, properties.keep())).forEach(Backups::delete);
            var keysFolder = properties.keysFolder();
            if (keysFolder != null) {
                writeKeys(keysFolder.resolve(KEYS_NAME.format(time)));
                files(keysFolder, KEY_FILES).stream()
                        .skip(Math.max(1, properties.keep()))
                        .forEach(Backups::delete);
            }
        }
    }

    /** Writes a backup; nothing is deleted from the contents meanwhile. */
    public BackupSummary write(Path file) {
        if (Files.exists(file)) {
            throw new BackupException("There is a file already: " + file);
        }
        var written = new AtomicReference<@Nullable BackupSummary>();
        turns.take("deletions", () -> turns.take("safekeeping", () -> written.set(written(file))));
        var summary = written.get();
        if (summary == null) {
            throw new BackupException(
                    "A check of the contents or a deletion is under way; try again when it has ended");
        }
        LOG.info("Made a backup: {} rows, {} contents", summary.rows(), summary.contents());
        return summary;
    }

    /** Reads a backup through and says what it holds; fails when a byte of it is not as it was written. */
    public BackupSummary check(Path file) {
        try {
            return BackupSummary.of(file, reader.check(file));
        } catch (IOException e) {
            throw new BackupException("The backup cannot be read: " + file, e);
        }
    }

    /** Puts a backup back into an installation that is empty; nothing is changed if it does not fit. */
    public BackupSummary restore(Path file) {
        try {
            return BackupSummary.of(file, reader.restore(file));
        } catch (IOException | SQLException e) {
            throw new BackupException("The backup could not be restored, nothing of it is in the database: " + file, e);
        }
    }

    /** Puts back of a backup what is damaged or missing in this installation, and nothing else. */
    public Mended mend(Path file) {
        try {
            return mending.run(file);
        } catch (IOException e) {
            throw new BackupException("The backup cannot be read: " + file, e);
        }
    }

    /**
     * Copies the keys into one file, which belongs elsewhere than the backups of the data.
     *
     * @return for how many persons
     */
    public int writeKeys(Path file) {
        try {
            return keys.write(file);
        } catch (IOException e) {
            throw new BackupException("The keys could not be copied to " + file, e);
        }
    }

    /**
     * Puts the keys back where nothing is encrypted yet; keys that were destroyed stay so.
     *
     * @return for how many persons
     */
    public int restoreKeys(Path file) {
        try {
            return keys.restore(file);
        } catch (IOException e) {
            throw new BackupException("The keys could not be put back from " + file, e);
        }
    }

    /** Who finds one of the two must not have found the other as well. */
    private static BackupProperties apart(BackupProperties properties) {
        var data = properties.folder();
        var keys = properties.keysFolder();
        if (data != null && keys != null) {
            var one = data.toAbsolutePath().normalize();
            var other = keys.toAbsolutePath().normalize();
            if (one.startsWith(other) || other.startsWith(one)) {
                throw new IllegalStateException(
                        "twinflow.backup.keys-folder must lie elsewhere than twinflow.backup.folder: " + other);
            }
        }
        return properties;
    }

    private BackupSummary written(Path file) {
        try {
            return BackupSummary.of(file, writer.write(file));
        } catch (IOException | SQLException e) {
            throw new BackupException("The backup could not be written: " + file, e);
        }
    }

    private static List<Path> files(@Nullable Path folder, String pattern) {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
