package org.twinflow.pages;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

/** That a family agrees to pictures of a young person being shown; what was given stays written down. */
@Entity
class ImageConsent {

    @EmbeddedId
    private ConsentId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "pupil"))
    private PersonId pupil;

    @Enumerated(EnumType.STRING)
    private ImageUse purpose;

    private String about;
    private String givenBy;

    @Enumerated(EnumType.STRING)
    private ConsentMeans means;

    private LocalDate validFrom;
    private LocalDate validUntil;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "recorded_by"))
    private PersonId recordedBy;

    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "withdrawn_by"))
    private @Nullable PersonId withdrawnBy;

    ImageConsent(ProjectId project, NewConsent given, ConsentMeans means, PersonId by, Instant now) {
        this.id = ConsentId.next();
        this.project = project;
        this.pupil = given.pupil();
        this.purpose = given.purpose();
        this.about = given.about();
        this.givenBy = given.givenBy();
        this.means = means;
        this.validFrom = given.from();
        this.validUntil = given.until();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected ImageConsent() {}

    void withdraw(PersonId by, Instant now) {
        if (withdrawnAt != null) {
            throw new RefusedException("pages.consent.gone");
        }
        withdrawnAt = now;
        withdrawnBy = by;
    }

    /** What everybody may see, the members of the project may see, too. */
    boolean covers(ImageUse use, LocalDate day) {
        return withdrawnAt == null
                && (purpose == use || purpose == ImageUse.PUBLIC)
                && !day.isBefore(validFrom)
                && !day.isAfter(validUntil);
    }

    ConsentId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    PersonId pupil() {
        return pupil;
    }

    ConsentView view(LocalDate today, boolean mayWithdraw) {
        return new ConsentView(
                id,
                pupil,
                purpose,
                about,
                givenBy,
                means,
                validFrom,
                validUntil,
                recordedBy,
                recordedAt,
                withdrawnAt,
                covers(purpose, today),
                mayWithdraw && withdrawnAt == null);
    }
}
