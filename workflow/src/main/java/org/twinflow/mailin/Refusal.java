package org.twinflow.mailin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.TooLargeException;

/**
 * Why something was not stored.
 *
 * @param code a message key
 * @param arguments fill its placeholders: numbers or texts
 */
public record Refusal(String code, List<Object> arguments) {

    private static final int LONGEST = 1000;
    private static final String SEPARATOR = "\n";

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    static Refusal of(String code, Object... arguments) {
        return new Refusal(code, List.of(arguments));
    }

    /** What a rule says; null for a failure of ours. */
    static @Nullable Refusal of(RuntimeException refused) {
        return switch (refused) {
            case RefusedException rule -> of(rule.code(), rule.arguments());
            case ForbiddenException forbidden -> of(forbidden.code(), forbidden.arguments());
            case TooLargeException large -> of("mailin.why.large", large.limit() / 1_000_000);
            case InvalidException invalid -> {
                var first = invalid.errors().getFirst();
                yield new Refusal(first.code(), first.arguments());
            }
            default -> null;
        };
    }

    static @Nullable Refusal read(ResultSet row) throws SQLException {
        var code = row.getString("why");
        if (code == null) {
            return null;
        }
        var facts = row.getString("why_facts");
        return new Refusal(
                code,
                facts == null
                        ? List.of()
                        : Arrays.stream(facts.split(SEPARATOR))
                                .map(Refusal::argument)
                                .toList());
    }

    /** With a letter before each argument that says what it is. */
    @Nullable String facts() {
        var facts = arguments.stream()
                .map(argument -> argument instanceof Number
                        ? "n" + ((Number) argument).longValue()
                        : "t" + argument.toString().replaceAll("\\p{Cntrl}", " "))
                .collect(Collectors.joining(SEPARATOR));
        return facts.isEmpty() ? null : facts.substring(0, Math.min(facts.length(), LONGEST));
    }

    private static Object argument(String fact) {
        return fact.startsWith("n") ? (Object) Long.valueOf(fact.substring(1)) : fact.substring(1);
    }
}
