package org.twinflow.agreements;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.twinflow.mobility.DossierId;
import org.twinflow.people.PersonId;

/** What a section says now. */
@Entity
class AgreementSection {

    @EmbeddedId
    private SectionId id;

    private long version;
    private String words = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "edited_by"))
    private PersonId editedBy;

    private Instant editedAt;

    AgreementSection(DossierId dossier, String key, PersonId by, Instant now) {
        this.id = SectionId.of(dossier, key);
        this.editedBy = by;
        this.editedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected AgreementSection() {}

    AgreementEdition write(String next, PersonId by, Instant now) {
        version++;
        words = next;
        editedBy = by;
        editedAt = now;
        return new AgreementEdition(id, version, words, by, now);
    }

    String key() {
        return id.section();
    }

    long version() {
        return version;
    }

    String words() {
        return words;
    }

    PersonId editedBy() {
        return editedBy;
    }

    Instant editedAt() {
        return editedAt;
    }
}
