package org.twinflow.models;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import org.twinflow.people.PersonId;

/** Why and by whom a version was put into force. */
@Entity
@Immutable
@Table(name = "model_deployment")
class ModelDeployment implements Persistable<UUID> {

    @Id
    private UUID id;

    private String modelKey;
    private int versionNumber;
    private String note;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "deployed_by"))
    private PersonId by;

    @Column(name = "deployed_at")
    private Instant at;

    ModelDeployment(String modelKey, int versionNumber, String note, PersonId by, Instant at) {
        this.id = UUID.randomUUID();
        this.modelKey = modelKey;
        this.versionNumber = versionNumber;
        this.note = note;
        this.by = by;
        this.at = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected ModelDeployment() {}

    @Override
    public UUID getId() {
        return id;
    }

    /** Rows are only ever added. */
    @Override
    public boolean isNew() {
        return true;
    }

    int version() {
        return versionNumber;
    }

    String note() {
        return note;
    }

    PersonId by() {
        return by;
    }
}
