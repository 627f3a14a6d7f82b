package org.twinflow.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says in one of its versions.
 *
 * @param stage of the project that it belongs to, in the project's own words; empty for none
 * @param language as an ISO 639-1 code
 * @param body in Markdown
 * @param licence of the text; null while nobody has chosen one
 */
public record PageText(
        String title,
        String stage,
        String language,
        String body,
        @Nullable Licence licence,
        List<Exhibit> exhibits) {

    public PageText {
        title = title.strip();
        stage = stage.strip();
        body = body.strip();
        exhibits = List.copyOf(exhibits);
    }
}
