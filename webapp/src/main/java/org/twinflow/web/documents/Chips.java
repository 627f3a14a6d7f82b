package org.twinflow.web.documents;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentState;

/** Says how a document stands in one word of the common vocabulary; templates ask it as {@code ${chips}}. */
@Component
public class Chips {

    private final Clock clock;

    Chips(Clock clock) {
        this.clock = clock;
    }

    /** What matters most: who works on it, then whether it is approved, then whether its text could be read. */
    public Chip of(DocumentDetails document) {
        if (isEdited(document)) {
            return new Chip("warn", "lock", "ui.status.being-edited");
        }
        return switch (document.facts().standing()) {
            case IN_APPROVAL -> new Chip("info", "user-check", "ui.status.in-approval");
            case CHANGES_ASKED -> new Chip("warn", "message-2", "library.chip.changes");
            case APPROVED -> new Chip("ok", "circle-check", "ui.status.approved");
            case DRAFT -> draft(document);
        };
    }

    /** Whether somebody works on it at this moment. */
    public boolean isEdited(DocumentDetails document) {
        var editing = document.facts().editing();
        return editing != null && editing.holds(clock.instant());
    }

    private static Chip draft(DocumentDetails document) {
        if (document.state() != DocumentState.READY) {
            return reading(document.state());
        }
        if (document.level() == AudienceLevel.PUBLIC) {
            return new Chip("ok", "world", "library.chip.public");
        }
        return document.level() == null
                ? new Chip("ok", "circle-check", "library.state.READY")
                : new Chip("none", "pencil", "ui.status.draft");
    }

    /** How the reading of the file went. */
    static Chip reading(DocumentState state) {
        return switch (state) {
            case READY -> new Chip("ok", "circle-check", "library.state.READY");
            case READY_WITH_LOSS -> new Chip("info", "info-circle", "library.state.READY_WITH_LOSS");
            case RECEIVED, READING -> new Chip("none", "progress", "library.state." + state);
            case UNREADABLE, QUARANTINED -> new Chip("warn", "info-circle", "library.state." + state);
        };
    }

    /** @param key of its word */
    public record Chip(String kind, String icon, String key) {}
}
