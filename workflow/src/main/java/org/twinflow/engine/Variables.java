package org.twinflow.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns our values into the few kinds that the engine keeps: texts, numbers, booleans, instants and lists of texts. */
final class Variables {

    private Variables() {}

    static Map<String, Object> of(Map<String, ?> values) {
        var variables = new HashMap<String, Object>();
        values.forEach((name, value) -> variables.put(name, plain(value)));
        return variables;
    }

    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean yes -> yes;
            case Number number -> number;
            case Date date -> date;
            case Instant instant -> Date.from(instant);
            case LocalDate date -> date.toString();
            case UUID id -> id.toString();
            case ZoneId zone -> zone.getId();
            case Enum<?> code -> code.name();
            case Collection<?> items -> words(items);
            default -> throw new IllegalArgumentException("No variable can hold " + value.getClass());
        };
    }

    private static List<String> words(Collection<?> items) {
        return items.stream().map(Variables::plain).map(String::valueOf).toList();
    }
}
