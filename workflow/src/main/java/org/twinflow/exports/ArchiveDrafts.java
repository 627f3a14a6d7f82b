package org.twinflow.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Leftovers;

/** Begins archives that other features write and file themselves; what a killed process left behind goes after a day. */
@Component
public class ArchiveDrafts {

    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    private static final String ENDING = ".draft";

    private final ExportProperties properties;
    private final Clock clock;

    ArchiveDrafts(ExportProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** @param name of the folder in the archive in which everything lies */
    public ArchiveDraft begin(String name) throws IOException {
        Files.createDirectories(properties.folder());
        Leftovers.remove(properties.folder(), "*" + ENDING, clock.instant().minus(LEFT_BEHIND));
        return new ArchiveDraft(Files.createTempFile(properties.folder(), "archive", ENDING), name);
    }
}
