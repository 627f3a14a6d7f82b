package org.twinflow.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feature wants found.
 *
 * @param kind what it is: {@code document}, {@code page}, {@code task}, {@code project} …
 * @param reference its id, unique within its kind
 * @param project the id of the project it belongs to, if any
 * @param school the id of the school it comes from, if that is known
 * @param language the language it is written in, as an ISO 639-1 code
 * @param text all that is to be found beside the title
 * @param type the kind of file: {@code pdf}, {@code docx}, {@code image} …; none if it is no file
 * @param date when it last changed
 * @param audience who may find it: tokens such as {@code project:ID:teacher} or {@code public}
 * @param url its page, from the root of the site
 */
public record SearchEntry(
        String kind,
        String reference,
        @Nullable String project,
        @Nullable String school,
        String language,
        String title,
        String text,
        @Nullable String type,
        Instant date,
        Set<String> audience,
        @Nullable String url) {

    public SearchEntry {
        audience = Set.copyOf(audience);
    }

    /** Something of no school, or of several. */
    public SearchEntry(
            String kind,
            String reference,
            @Nullable String project,
            String language,
            String title,
            String text,
            @Nullable String type,
            Instant date,
            Set<String> audience,
            @Nullable String url) {
        this(kind, reference, project, null, language, title, text, type, date, audience, url);
    }

    /** The same, from a school. */
    public SearchEntry from(@Nullable String id) {
        return new SearchEntry(kind, reference, project, id, language, title, text, type, date, audience, url);
    }
}
