package org.twinflow.web.mobility;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** Reads the answers of a form and gathers what is wrong with them. */
final class Answers {

    private static final LocalDate NO_DATE = LocalDate.EPOCH;
    private static final UUID NO_ID = new UUID(0, 0);

    private final List<FieldError> errors = new ArrayList<>();

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    LocalDate date(String field, @Nullable String value) {
        return optionalDate(field, value).orElseGet(() -> {
            wrong(field, "mobility.date.missing");
            return NO_DATE;
        });
    }

    Optional<LocalDate> optionalDate(String field, @Nullable String value) {
        try {
            return text(value).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(value)));
        } catch (DateTimeParseException e) {
            wrong(field, "mobility.date.form");
            return Optional.of(NO_DATE);
        }
    }

    UUID id(String field, @Nullable String value) {
        try {
            return UUID.fromString(text(value));
        } catch (IllegalArgumentException e) {
            wrong(field, "mobility.choice.missing");
            return NO_ID;
        }
    }

    List<UUID> ids(String field, @Nullable Collection<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> id(field, value))
                        .toList();
    }

    int number(String field, @Nullable String value) {
        try {
            return text(value).isEmpty() ? 0 : Integer.parseInt(text(value));
        } catch (NumberFormatException e) {
            wrong(field, "mobility.number.form");
            return 0;
        }
    }

    <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> type) {
        try {
            return Enum.valueOf(type, text(value));
        } catch (IllegalArgumentException e) {
            wrong(field, "mobility.choice.missing");
            return Objects.requireNonNull(type.getEnumConstants())[0];
        }
    }

    void wrong(String field, String code, Object... arguments) {
        errors.add(FieldError.of(field, code, arguments));
    }

    void check() {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
