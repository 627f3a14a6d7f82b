package org.twinflow.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Marks an item that the index may still show to people who may no longer see it. */
@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class SearchDenial {

    @Id
    private UUID id;

    private String item;

    private Instant deniedAt;

    SearchDenial(String item, Instant deniedAt) {
        this.id = UUID.randomUUID();
        this.item = item;
        this.deniedAt = deniedAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected SearchDenial() {}
}
