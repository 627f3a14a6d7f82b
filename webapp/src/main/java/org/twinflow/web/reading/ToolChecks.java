package org.twinflow.web.reading;

import java.time.Duration;
import java.util.List;
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

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReadingRoom room;

    ToolChecks(ReadingRoom room) {
        this.room = room;
    }

    @Override
    public List<Check> run() {
        return List.of(tesseract(), libreOffice());
    }

    private Check tesseract() {
        var tool = room.ocr();
        return tool.isInstalled()
                ? Check.well("tesseract", tool.version(), String.join(", ", tool.languages()))
                : Check.of("tesseract-missing", false);
    }

    private static Check libreOffice() {
        var version = Commands.ask(PATIENCE, "soffice", "--version");
        return version.isEmpty()
                ? Check.of("libreoffice-missing", false)
                : Check.well("libreoffice", version.getFirst());
    }
}
