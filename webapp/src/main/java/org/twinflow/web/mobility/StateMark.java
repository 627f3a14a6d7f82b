package org.twinflow.web.mobility;

import org.twinflow.mobility.ItemState;

/** How the state of a paper looks, and the key of its word. */
public record StateMark(ItemState state, String css, String icon, String key) {

    static StateMark of(ItemState state) {
        return switch (state) {
            case MISSING -> mark(state, "none", "circle-dashed");
            case RECEIVED -> mark(state, "info", "inbox");
            case CHECKED -> mark(state, "ok", "circle-check");
            case REJECTED -> mark(state, "bad", "circle-x");
            case EXPIRED -> mark(state, "old", "hourglass-empty");
            case WAIVED -> mark(state, "ok", "circle-minus");
        };
    }

    private static StateMark mark(ItemState state, String kind, String icon) {
        return new StateMark(state, "is-" + kind, "ti-" + icon, "mobility.state." + state);
    }
}
