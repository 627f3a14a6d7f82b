package org.twinflow.commands;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.twinflow.safekeeping.BackupException;
import org.twinflow.safekeeping.BackupSummary;
import org.twinflow.safekeeping.Backups;

/** Carries out {@code --twinflow.command=…} once all is started, and ends the process with 0, or 1 when it failed. */
@Component
@ConditionalOnProperty("twinflow.command")
class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final Backups backups;
    private final Environment settings;

    Commands(Backups backups, Environment settings) {
        this.backups = backups;
        this.settings = settings;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        var code = run(settings.getRequiredProperty("twinflow.command"));
        // from a thread of its own: ending waits for the listeners, and this is one
        Thread.ofPlatform().name("command-end").start(() -> System.exit(
                SpringApplication.exit(ready.getApplicationContext(), () -> code)));
    }

    int run(String command) {
        try {
            switch (command) {
                case "check-backup" -> tell("The backup is whole:", backups.check(file("from")));
                case "restore" -> tell("Restored from", backups.restore(file("from")));
                default -> throw new IllegalArgumentException("There is no command " + command
                        + "; there are check-backup --from=FILE and restore --from=FILE");
            }
            return 0;
        } catch (BackupException | IllegalArgumentException | IllegalStateException e) {
            LOG.error("{}: {}", command, e.getMessage(), e.getCause());
            return 1;
        }
    }

    private Path file(String option) {
        var file = settings.getProperty(option);
        if (file == null || file.isBlank()) {
            throw new IllegalArgumentException("Name the file with --" + option + "=FILE");
        }
        return Path.of(file).toAbsolutePath();
    }

    private static void tell(String what, BackupSummary summary) {
        LOG.info(
                "{} {}: made at {}, version {}; {} rows in {} tables, {} contents, {} of them missing when it was made",
                what,
                summary.file(),
                summary.madeAt(),
                summary.schema(),
                summary.rows(),
                summary.tables(),
                summary.contents(),
                summary.lost());
    }
}
