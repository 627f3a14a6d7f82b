package org.twinflow.labels;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.campaigns.CampaignSummary;
import org.twinflow.campaigns.Rubric;

/**
 * An application as its applicant, the project's coordinators and the country's officers read it.
 *
 * @param reasons why it could not be opened, in words
 * @param note what the officer wrote who checked it, or an empty text
 * @param outcome null until it is decided
 */
public record ApplicationDetails(
        ApplicationSummary application,
        CampaignSummary campaign,
        Rubric rubric,
        List<TextPart> texts,
        Map<String, String> answers,
        List<Evidence> evidence,
        boolean resubmission,
        List<String> namedParts,
        List<String> reasons,
        String note,
        @Nullable Outcome outcome) {

    public List<Evidence> evidenceFor(String criterion) {
        return evidence.stream()
                .filter(found -> found.criterion().equals(criterion))
                .toList();
    }

    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }

    public int words(String field) {
        return WordCount.of(answer(field));
    }
}
