package org.twinflow.web.founding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.twinflow.founding.FoundingDraft;
import org.twinflow.people.PersonId;
import org.twinflow.web.projects.Given;

/** What one of the three steps brought, put into what the other steps have written; what cannot be read is missing. */
record StepForm(int step, MultiValueMap<String, String> posted) {

    /** Those steps there are. */
    static final int LAST = 3;

    FoundingDraft onto(FoundingDraft old) {
        var words = step == 1;
        var pupils = step == 2;
        var partners = !words && !pupils;
        return new FoundingDraft(
                words ? text("title") : old.title(),
                words ? text("summary") : old.summary(),
                words ? text("language") : old.language(),
                words ? list("languages") : old.languages(),
                pupils ? number("youngest") : old.youngest(),
                pupils ? number("oldest") : old.oldest(),
                pupils ? number("pupils") : old.pupils(),
                pupils ? list("subjects") : old.subjects(),
                pupils ? list("tools") : old.tools(),
                pupils ? text("otherTools") : old.otherTools(),
                pupils ? text("aims") : old.aims(),
                pupils ? text("work") : old.work(),
                pupils ? text("results") : old.results(),
                words ? text("erasmusCode") : old.erasmusCode(),
                partners && posted.containsKey("coFounder") ? person(text("coFounder")) : old.coFounder(),
                partners ? date("start") : old.start(),
                partners ? date("end") : old.end(),
                partners ? posted.containsKey("declared") : old.declared());
    }

    private String text(String field) {
        return Given.text(posted.getFirst(field));
    }

    private List<String> list(String field) {
        return Given.list(posted.get(field));
    }

    private @Nullable Integer number(String field) {
        var words = text(field);
        return words.matches("\\d{1,6}") ? Integer.valueOf(words) : null;
    }

    private @Nullable LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable PersonId person(String words) {
        try {
            return words.isEmpty() ? null : new PersonId(UUID.fromString(words));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
