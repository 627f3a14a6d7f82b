package org.twinflow.commands;

import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.twinflow.documents.Resealed;
import org.twinflow.people.PersonId;
import org.twinflow.safekeeping.BackupException;
import org.twinflow.safekeeping.BackupSummary;
import org.twinflow.safekeeping.Backups;
import org.twinflow.safekeeping.KeyCare;
import org.twinflow.safekeeping.Mended;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Carries out {@code --twinflow.command=…} once all is started, and ends the process with 0, or 1 when it failed. */
@Component
@ConditionalOnProperty("twinflow.command")
class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private static final String KNOWN = """
        there are
          check-backup --from=FILE
          restore --from=FILE
          mend --from=FILE
          backup-keys --to=FILE
          restore-keys --from=FILE
          rotate-master-key
          rotate-key --person=ID\
        """;

    private final Backups backups;
    private final KeyCare keys;
    private final Environment settings;

    Commands(Backups backups, KeyCare keys, Environment settings) {
        this.backups = backups;
        this.keys = keys;
        this.settings = settings;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        var code = run(settings.getRequiredProperty("twinflow.command"));
        // from a thread of its own: ending waits for the listeners, and this is one
        Thread.ofPlatform()
                .name("command-end")
                .start(() -> System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> code)));
    }

    int run(String command) {
        try {
            switch (command) {
                case "check-backup" -> tell("The backup is whole:", backups.check(file("from")));
                case "restore" -> tell("Restored from", backups.restore(file("from")));
                case "mend" -> tell(backups.mend(file("from")));
                case "backup-keys" -> LOG.info("Copied the keys of {} persons", backups.writeKeys(file("to")));
                case "restore-keys" ->
                    LOG.info("Put back the master key and the keys of {} persons", backups.restoreKeys(file("from")));
                case "rotate-master-key" ->
                    LOG.info("A new master key wraps the keys of {} persons", keys.rotateMaster((PersonId) null));
                case "rotate-key" -> tell(keys.rotate(person(), (PersonId) null));
                default -> throw new IllegalArgumentException("There is no command " + command + "; " + KNOWN);
            }
            return 0;
        } catch (BackupException
                | IllegalArgumentException
                | IllegalStateException
                | RefusedException
                | NotFoundException e) {
            LOG.error("{}: {}", command, e.getMessage(), e.getCause());
            return 1;
        }
    }

    private PersonId person() {
        return new PersonId(UUID.fromString(settings.getProperty("person", "")));
    }

    private static void tell(Mended mended) {
        LOG.info(
                "{} contents are whole again; {} are in the backup not at all or no better",
                mended.whole(),
                mended.left());
    }

    private static void tell(Resealed resealed) {
        LOG.info("{} contents lie under a new key; {} could not be read", resealed.again(), resealed.failed());
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
