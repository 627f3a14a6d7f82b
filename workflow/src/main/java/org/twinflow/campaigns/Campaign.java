package org.twinflow.campaigns;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
class Campaign {

    @EmbeddedId
    private CampaignId id;

    @Version
    private @Nullable Long lock;

    @Enumerated(EnumType.STRING)
    private CampaignKind kind;

    private String title;
    private String country;

    @Column(name = "campaign_year")
    private int year;

    @Column(name = "opens_on")
    private LocalDate opens;

    @Column(name = "closes_on")
    private LocalDate closes;

    private String zone;
    private String rubric;
    private @Nullable String categories;
    private boolean defers;
    private int attemptsAllowed;
    private String languages;

    Campaign(NewCampaign campaign) {
        this.id = CampaignId.next();
        this.kind = campaign.kind();
        this.title = campaign.title().strip();
        this.country = campaign.country();
        this.year = campaign.year();
        this.opens = campaign.opens();
        this.closes = campaign.closes();
        this.zone = campaign.zone().getId();
        this.rubric = campaign.rubric();
        this.categories = campaign.categories();
        this.defers = campaign.defers();
        this.attemptsAllowed = campaign.attemptsAllowed();
        this.languages = String.join(",", campaign.languages());
    }

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    CampaignSummary summary(Instant now) {
        return new CampaignSummary(
                id,
                kind,
                title,
                country,
                year,
                opens,
                closes,
                ZoneId.of(zone),
                rubric,
                categories,
                attemptsAllowed,
                List.of(languages.split(",")),
                window(LocalDate.ofInstant(now, ZoneId.of(zone))));
    }

    private Window window(LocalDate today) {
        if (today.isBefore(opens)) {
            return Window.CLOSED;
        }
        if (!today.isAfter(closes)) {
            return Window.OPEN;
        }
        return defers ? Window.DEFER : Window.CLOSED;
    }
}
