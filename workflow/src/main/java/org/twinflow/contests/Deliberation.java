package org.twinflow.contests;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.people.PersonId;

/** What the jury came to in a category. */
@Entity
@Table(name = "contest_deliberation")
class Deliberation {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "campaign"))
    private CampaignId campaign;

    private String category;
    private String minutes;
    private int laureates;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "chair"))
    private PersonId chair;

    private Instant publishedAt;

    Deliberation(CampaignId campaign, String category, String minutes, int laureates, PersonId chair, Instant now) {
        this.id = UUID.randomUUID();
        this.campaign = campaign;
        this.category = category;
        this.minutes = minutes;
        this.laureates = laureates;
        this.chair = chair;
        this.publishedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Deliberation() {}

    int laureates() {
        return laureates;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
