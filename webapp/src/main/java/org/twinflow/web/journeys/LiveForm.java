package org.twinflow.web.journeys;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.journeys.NewLiveWindow;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** A live window as pages and scripts send it. */
final class LiveForm {

    private static final String CLASS = "class-";

    private LiveForm() {}

    /** @param form with {@code class-ID} for the moderator of each school; an empty one is not invited */
    static NewLiveWindow of(Map<String, String> form, ZoneId zone) {
        var classes = new HashMap<SchoolId, PersonId>();
        form.forEach((field, moderator) -> {
            if (field.startsWith(CLASS) && !moderator.isBlank()) {
                classes.put(
                        new SchoolId(uuid(field.substring(CLASS.length()), "classes")),
                        new PersonId(uuid(moderator, "classes")));
            }
        });
        return new NewLiveWindow(
                form.getOrDefault("title", ""),
                moment(form.get("beginsAt"), zone),
                number(form.get("minutes")),
                form.getOrDefault("link", ""),
                new PersonId(uuid(form.getOrDefault("moderator", ""), "moderator")),
                classes);
    }

    static int number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : -1;
    }

    private static Instant moment(@Nullable String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text == null ? "" : text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidException(FieldError.of("beginsAt", "journeys.live.when.form"));
        }
    }

    private static UUID uuid(String text, String field) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidException(FieldError.of(field, "journeys.live.moderator.form"));
        }
    }
}
