package org.twinflow.web.idempotency;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.twinflow.people.PersonId;

/** What was answered to a request that carried an idempotency key; without a status while it is being done. */
@Entity
class KeptAnswer implements Persistable<String> {

    @Id
    private String id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "person"))
    private PersonId person;

    private Instant askedAt;
    private @Nullable Integer status;
    private @Nullable String location;
    private @Nullable String mediaType;

    @Column(length = 100_000)
    private @Nullable String body;

    KeptAnswer(String id, PersonId person, Instant askedAt) {
        this.id = id;
        this.person = person;
        this.askedAt = askedAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected KeptAnswer() {}

    void answer(int newStatus, @Nullable String newLocation, @Nullable String newMediaType, String newBody) {
        status = newStatus;
        location = newLocation;
        mediaType = newMediaType;
        body = newBody;
    }

    Answer answer() {
        return new Answer(status, location, mediaType, body == null ? "" : body);
    }

    @Override
    public String getId() {
        return id;
    }

    /** Always inserted: the second of two at once must fail on the key. */
    @Override
    public boolean isNew() {
        return status == null;
    }

    /** @param status null while the first request is still being done */
    record Answer(
            @Nullable Integer status,
            @Nullable String location,
            @Nullable String mediaType,
            String body) {}
}
