package org.twinflow.pages;

import java.util.UUID;

/** Names a link to a page. */
public record LinkId(UUID id) {

    static LinkId next() {
        return new LinkId(UUID.randomUUID());
    }

    public static LinkId of(String id) {
        return new LinkId(UUID.fromString(id));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
