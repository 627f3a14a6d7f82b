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

    FoundingDraft onto(FoundingDraft draft) {
        return switch (step) {
            case 1 -> words(draft);
            case 2 -> pupils(draft);
            default -> partners(draft);
        };
    }

    private FoundingDraft words(FoundingDraft old) {
        return new FoundingDraft(
                text("title"),
                text("summary"),
                text("language"),
                list("languages"),
                old.youngest(),
                old.oldest(),
                old.pupils(),
                old.subjects(),
                old.tools(),
                old.otherTools(),
                old.aims(),
                old.work(),
                old.results(),
                text("erasmusCode"),
                old.coFounder(),
                old.start(),
                old.end(),
                old.declared());
    }

    private FoundingDraft pupils(FoundingDraft old) {
        return new FoundingDraft(
                old.title(),
                old.summary(),
                old.language(),
                old.languages(),
                number("youngest"),
                number("oldest"),
                number("pupils"),
                list("subjects"),
                list("tools"),
                text("otherTools"),
                text("aims"),
                text("work"),
                text("results"),
                old.erasmusCode(),
                old.coFounder(),
                old.start(),
                old.end(),
                old.declared());
    }

    private FoundingDraft partners(FoundingDraft old) {
        return new FoundingDraft(
                old.title(),
                old.summary(),
                old.language(),
                old.languages(),
                old.youngest(),
                old.oldest(),
                old.pupils(),
                old.subjects(),
                old.tools(),
                old.otherTools(),
                old.aims(),
                old.work(),
                old.results(),
                old.erasmusCode(),
                posted.containsKey("coFounder") ? person(text("coFounder")) : old.coFounder(),
                date("start"),
                date("end"),
                posted.containsKey("declared"));
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
