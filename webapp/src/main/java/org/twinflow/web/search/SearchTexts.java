package org.twinflow.web.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.search.QueryNote;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Texts;

/** Says notes and periods in the reader's language. */
@Component
class SearchTexts {

    private final Texts texts;
    private final Dates dates;

    SearchTexts(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    String note(QueryNote note) {
        return texts.of(note.code(), note.arguments().toArray());
    }

    String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : texts.of("find.until", dates.full(to));
        }
        return to == null ? texts.of("find.since", dates.full(from)) : dates.span(from, to);
    }
}
