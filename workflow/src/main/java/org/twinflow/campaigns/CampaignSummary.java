package org.twinflow.campaigns;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign as a list shows it; the window is that of today. */
public record CampaignSummary(
        CampaignId id,
        CampaignKind kind,
        String title,
        String country,
        int year,
        LocalDate opens,
        LocalDate closes,
        ZoneId zone,
        String rubric,
        @Nullable String categories,
        int attemptsAllowed,
        List<String> languages,
        Window window) {}
