package org.twinflow.contests;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.campaigns.Category;
import org.twinflow.campaigns.Rubric;
import org.twinflow.labels.WordCount;

/**
 * An entry as its entrant, the project's coordinators, the country's officers and its jurors read it.
 *
 * @param reasons why it could not be made, in words
 * @param standing null until the ranking is published
 */
public record EntryDetails(
        EntrySummary entry,
        List<Category> categories,
        Rubric rubric,
        Map<String, String> answers,
        List<String> links,
        List<String> reasons,
        String note,
        @Nullable Standing standing,
        boolean laureate) {

    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }

    public int words(String field) {
        return WordCount.of(answer(field));
    }
}
