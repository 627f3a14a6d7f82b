package org.twinflow.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Turns;

/** Deletes archives whose time is over, and what a broken run left behind. */
@Component
class ExportPurge {

    private static final Logger LOG = LoggerFactory.getLogger(ExportPurge.class);
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final ExportRows rows;
    private final ExportProperties properties;
    private final Turns turns;
    private final Clock clock;

    ExportPurge(ExportRows rows, ExportProperties properties, Turns turns, Clock clock) {
        this.rows = rows;
        this.properties = properties;
        this.turns = turns;
        this.clock = clock;
    }

    @Scheduled(cron = "${twinflow.exports.purge-cron:0 30 2 * * *}")
    void nightly() {
        turns.take("exports", this::purge);
    }

    /** The file first: a row without one is tried again, a file without a row is found by its age. */
    void purge() {
        for (var export : rows.overBefore(clock.instant())) {
            if (delete(properties.file(export))) {
                rows.delete(export);
            }
        }
        leftovers().forEach(ExportPurge::delete);
    }

    private List<Path> leftovers() {
        try (var files = Files.list(properties.folder())) {
            return files.filter(this::isLeftOver).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private boolean isLeftOver(Path file) {
        try {
            var old = Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(ABANDONED));
            var name = file.getFileName().toString();
            return old && (name.endsWith(".part") || isUnknown(name));
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean isUnknown(String name) {
        return name.matches("[0-9a-f-]{36}\\.zip")
                && rows.find(ExportId.of(name.substring(0, name.length() - ".zip".length())))
                        .isEmpty();
    }

    private static boolean delete(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", file, e);
            return false;
        }
    }
}
