package org.twinflow.practice;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** What one teacher thanks another for. */
@Entity
class Thanks {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "giver"))
    private PersonId giver;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "receiver"))
    private PersonId receiver;

    private String words;
    private Instant saidAt;

    Thanks(ProjectId project, PersonId giver, PersonId receiver, String words, Instant now) {
        this.id = UUID.randomUUID();
        this.project = project;
        this.giver = giver;
        this.receiver = receiver;
        this.words = words;
        this.saidAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Thanks() {}

    PersonId giver() {
        return giver;
    }

    PersonId receiver() {
        return receiver;
    }

    String words() {
        return words;
    }

    Instant saidAt() {
        return saidAt;
    }
}
