package org.twinflow.campaigns;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record CampaignId(UUID id) implements Serializable {

    static CampaignId next() {
        return new CampaignId(UUID.randomUUID());
    }

    public static CampaignId of(String text) {
        return new CampaignId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
