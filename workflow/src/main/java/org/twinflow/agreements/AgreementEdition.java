package org.twinflow.agreements;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;

/** What a section said once; two that write upon the same version meet here, and the second is told. */
@Entity
@Immutable
class AgreementEdition {

    @Id
    @Column(name = "edition_number")
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    private UUID dossier;
    private String section;
    private long version;
    private String words;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "edited_by"))
    private PersonId editedBy;

    private Instant editedAt;

    AgreementEdition(SectionId id, long version, String words, PersonId by, Instant now) {
        this.dossier = id.dossier();
        this.section = id.section();
        this.version = version;
        this.words = words;
        this.editedBy = by;
        this.editedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected AgreementEdition() {}

    PersonId by() {
        return editedBy;
    }

    Edition of(PersonSummary person) {
        return new Edition(version, words, person, editedAt);
    }
}
