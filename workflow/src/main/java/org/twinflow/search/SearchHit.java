package org.twinflow.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param id its reference within its kind
 * @param school the id of the school it comes from, if that is known
 * @param snippet the place where the words were found: HTML, escaped, the words in {@code <mark>}
 */
public record SearchHit(
        String kind,
        String id,
        String title,
        @Nullable String project,
        @Nullable String school,
        String language,
        @Nullable String type,
        Instant date,
        @Nullable String url,
        String snippet,
        float score) {

    SearchHit with(String place) {
        return new SearchHit(kind, id, title, project, school, language, type, date, url, place, score);
    }
}
