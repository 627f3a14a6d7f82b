package org.twinflow.web.projects;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** Reads what a form brought, and collects what is missing or cannot be read. */
public final class Given {

    private final List<FieldError> errors = new ArrayList<>();

    public static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "").strip();
    }

    public static List<String> list(@Nullable List<String> words) {
        return words == null
                ? List.of()
                : words.stream().filter(Objects::nonNull).toList();
    }

    /** The date of the field; the epoch where there is none, which is refused in the end. */
    public LocalDate date(String field, @Nullable String words) {
        try {
            return LocalDate.parse(text(words));
        } catch (DateTimeParseException e) {
            errors.add(FieldError.of(field, "projects.date.missing"));
            return LocalDate.EPOCH;
        }
    }

    /** The ids of the field; what is none is refused in the end. */
    public List<UUID> ids(String field, @Nullable List<String> words) {
        return list(words).stream().map(each -> id(field, each)).toList();
    }

    public UUID id(String field, @Nullable String words) {
        try {
            return UUID.fromString(text(words));
        } catch (IllegalArgumentException e) {
            errors.add(FieldError.of(field, "projects.choice.missing"));
            return new UUID(0, 0);
        }
    }

    public <E extends Enum<E>> E choice(String field, @Nullable String words, Class<E> type, E otherwise) {
        for (var each : Objects.requireNonNull(type.getEnumConstants())) {
            if (each.name().equals(words)) {
                return each;
            }
        }
        errors.add(FieldError.of(field, "projects.choice.missing"));
        return otherwise;
    }

    /** Refuses the form if anything of it could not be read. */
    public void check() {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
