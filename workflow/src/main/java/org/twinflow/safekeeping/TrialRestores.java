package org.twinflow.safekeeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.safekeeping.TrialRestore.Problem;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Turns;
import org.twinflow.shared.Workers;

/**
 * Restores the newest backup once a week into an installation of its own, sees whether all of it is there, and removes
 * that installation. A backup that nobody has ever restored is a hope.
 */
@Service
public class TrialRestores implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(TrialRestores.class);
    private static final Duration REMEMBERED = Duration.ofDays(400);

    /** The database takes more room than its rows in an archive. */
    private static final int TIMES_ITS_SIZE = 3;

    private final Backups backups;
    private final BackupReader reader;
    private final TrialRuns runs;
    private final ObjectProvider<Restoring> program;
    private final Path folder;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    TrialRestores(
            Backups backups,
            BackupReader reader,
            TrialRuns runs,
            ObjectProvider<Restoring> program,
            BackupProperties properties,
            Turns turns,
            Audit audit,
            Clock clock) {
        this.backups = backups;
        this.reader = reader;
        this.runs = runs;
        this.program = program;
        this.folder = properties.trialFolder().toAbsolutePath();
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a killed application left is a copy that nobody looks after. */
    @Override
    public void afterPropertiesSet() throws IOException {
        if (program.getIfAvailable() != null) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** How it went the last time, without a word on whom it holds. */
    public Optional<TrialRestore> last() {
        return runs.last();
    }

    /** As {@link #last()}, for administrators. */
    public Optional<TrialRestore> last(Reader administrator) {
        administrator.mustBeAllowed(administrator.isAdministrator());
        return last();
    }

    /** Whether one is under way on this node. */
    public boolean isRunning() {
        return running.get();
    }

    /**
     * Starts one in the background; for administrators.
     *
     * @throws RefusedException {@code safekeeping.trial.none} without a backup, {@code safekeeping.trial.running}
     */
    public void begin(Reader administrator) {
        administrator.mustBeAllowed(administrator.isAdministrator());
        if (backups.newest().isEmpty()) {
            throw new RefusedException("safekeeping.trial.none");
        }
        if (isRunning()) {
            throw new RefusedException("safekeeping.trial.running");
        }
        audit.record(administrator.person(), "backup.tried", "platform", Map.of());
        Workers.begin("trial-restore", this::scheduled);
    }

    @Scheduled(cron = "${twinflow.backup.trial-cron:0 0 5 * * SUN}")
    void scheduled() {
        var restoring = program.getIfAvailable();
        if (restoring != null && running.compareAndSet(false, true)) {
            try {
                turns.take("trial-restore", () -> backups.newest().ifPresent(backup -> attempt(backup, restoring)));
            } finally {
                running.set(false);
            }
        }
    }

    private void attempt(Path backup, Restoring restoring) {
        var began = clock.instant();
        @Nullable BackupManifest manifest = null;
        @Nullable Problem problem;
        try {
            manifest = reader.check(backup);
            problem = restored(backup, manifest, restoring);
        } catch (IOException | BackupException e) {
            LOG.error("A backup cannot be read", e);
            problem = Problem.DAMAGED;
        }
        var name = String.valueOf(backup.getFileName());
        runs.keep(new TrialRestore(
                name,
                began,
                clock.instant(),
                manifest == null ? 0 : manifest.rows(),
                manifest == null ? 0 : manifest.contents(),
                problem));
        runs.forgetBefore(began.minus(REMEMBERED));
        LOG.info("Restored {} for a try: {}", name, problem == null ? "all is there" : problem);
    }

    private @Nullable Problem restored(Path backup, BackupManifest manifest, Restoring program) {
        try {
            if (!hasRoom(backup)) {
                return Problem.NO_ROOM;
            }
            if (!program.restore(backup, folder)) {
                return Problem.REFUSED;
            }
            return new RestoredCopy(folder).has(manifest) ? null : Problem.INCOMPLETE;
        } catch (IOException | SQLException e) {
            LOG.error("A backup could not be restored for a try", e);
            return Problem.REFUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Problem.REFUSED;
        } finally {
            remove();
        }
    }

    private boolean hasRoom(Path backup) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return Files.getFileStore(folder).getUsableSpace() / TIMES_ITS_SIZE > Files.size(backup);
        } catch (IOException e) {
            LOG.error("There is no place to restore a backup for a try", e);
            return false;
        }
    }

    private void remove() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.error("The copy that was restored for a try could not be removed; delete {}", folder, e);
        }
    }
}
