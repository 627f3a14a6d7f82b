package org.twinflow.campaigns;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a campaign when it is announced.
 *
 * @param rubric the code of the rubric that judges, such as {@code NQL-2024-default}
 * @param categories the code of a contest's set of categories, null for a label
 * @param defers whether what comes late is taken into the next round
 * @param attemptsAllowed how often one may apply for the same project in all
 * @param languages the languages that an application may be written in, ISO 639-1
 */
public record NewCampaign(
        CampaignKind kind,
        String title,
        String country,
        int year,
        LocalDate opens,
        LocalDate closes,
        ZoneId zone,
        String rubric,
        @Nullable String categories,
        boolean defers,
        int attemptsAllowed,
        List<String> languages) {

    public NewCampaign {
        languages = List.copyOf(languages);
    }
}
