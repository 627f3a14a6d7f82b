package org.twinflow.kits;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.pages.Licence;
import org.twinflow.pages.PageText;

/** The text of a page, without its pictures. */
@Embeddable
record KitPage(
        String title,
        String stage,
        @Column(name = "written_in") String language,
        String body,
        @Enumerated(EnumType.STRING) @Nullable Licence licence) {

    static KitPage of(PageText text, Nameless nameless) {
        return new KitPage(
                nameless.text(text.title()),
                nameless.text(text.stage()),
                text.language(),
                nameless.text(text.body()),
                text.licence());
    }

    PageText text() {
        return new PageText(title, stage, language, body, licence, List.of());
    }
}
