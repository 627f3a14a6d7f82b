package org.twinflow.web.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twinflow.extraction.ReadingRoom;
import org.twinflow.shared.Commands;
import org.twinflow.web.health.Check;
import org.twinflow.web.health.Checks;

/** Programs that may be installed beside the application; each costs its own feature where it is missing. */
@Component
@Order(3)
class ToolChecks implements Checks {

    /** LibreOffice starts all of itself to say its version. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final String OFF = "off";

    private final ReadingRoom room;
    private final String office;
    private final Clock clock;
    private List<String> officeVersion = List.of();
    private Instant askedAt = Instant.MIN;

    ToolChecks(ReadingRoom room, @Value("${twinflow.previews.office:soffice}") String office, Clock clock) {
        this.room = room;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public List<Check> run() {
        return List.of(tesseract(), libreOffice(), clamav());
    }

    private Check tesseract() {
        var tool = room.ocr();
        return tool.isInstalled()
                ? Check.well("tesseract", tool.version(), String.join(", ", tool.languages()))
                : Check.of("tesseract-missing", false);
    }

    private Check clamav() {
        var scanner = room.scanner();
        if (!scanner.on()) {
            return Check.well("clamav-off");
        }
        return scanner.answers() ? Check.well("clamav", scanner.version()) : Check.of("clamav-down", false);
    }

    private Check libreOffice() {
        if (office.equals(OFF)) {
            return Check.well("libreoffice-off");
        }
        var version = officeVersion();
        return version.isEmpty()
                ? Check.of("libreoffice-missing", false)
                : Check.well("libreoffice", version.getFirst());
    }

    private synchronized List<String> officeVersion() {
        var now = clock.instant();
        if (askedAt.isBefore(now.minus(FRESH)) || askedAt.isAfter(now)) {
            officeVersion = Commands.ask(PATIENCE, office, "--version");
            askedAt = now;
        }
        return officeVersion;
    }
}
