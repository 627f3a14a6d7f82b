package org.twinflow.search;

import java.util.Locale;

/** In which order hits come. */
public enum SearchOrder {
    /** The best first; without words the newest. */
    RELEVANCE,
    NEWEST,
    OLDEST,
    TITLE;

    /** As an address writes it; anything else is relevance. */
    public static SearchOrder named(String name) {
        for (var order : values()) {
            if (order.word().equals(name)) {
                return order;
            }
        }
        return RELEVANCE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
