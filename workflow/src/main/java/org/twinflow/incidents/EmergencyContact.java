package org.twinflow.incidents;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;

/** Under which number somebody is reached during a journey. */
@Entity
class EmergencyContact {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    private UUID mobility;

    @Enumerated(EnumType.STRING)
    private Callee callee;

    private UUID about;
    private String name = "";
    private String phone = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "kept_by"))
    private PersonId keptBy;

    private Instant keptAt;

    EmergencyContact(MobilityId mobility, Whom whom, PersonId by, Instant now) {
        this.id = UUID.randomUUID();
        this.mobility = mobility.id();
        this.callee = whom.callee();
        this.about = whom.about();
        this.keptBy = by;
        this.keptAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected EmergencyContact() {}

    Whom whom() {
        return new Whom(callee, about);
    }

    String name() {
        return name;
    }

    String phone() {
        return phone;
    }

    void keep(String newName, String newPhone, PersonId by, Instant now) {
        name = newName.strip();
        phone = newPhone.strip();
        keptBy = by;
        keptAt = now;
    }
}
