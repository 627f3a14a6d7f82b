package org.twinflow.library;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document that somebody wants to find again quickly. */
@Entity
@SuppressWarnings("UnusedVariable") // the rows are asked for by their ids alone
class Favourite {

    @EmbeddedId
    private PersonDocument id;

    @Version
    private @Nullable Long lock;

    private Instant since;

    Favourite(PersonDocument id, Instant now) {
        this.id = id;
        this.since = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Favourite() {}
}
