package org.twinflow.inbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a field is not asked, as far as forms may say it: comparisons of fields, joined by {@code and} and {@code or}.
 *
 * @param any one of these must hold, each of which holds when all its terms do
 */
public record FormCondition(List<List<Term>> any) {

    private static final Pattern TERM = Pattern.compile(
            "(?:(not)\\()?\\s*(\\w+)\\s*(?:(!=|<=|>=|=|<|>)\\s*(\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|true|false|null))?\\s*(\\))?");

    /**
     * A comparison.
     *
     * @param value what the field is compared with, null for no answer
     */
    public record Term(
            boolean not,
            String field,
            String operator,
            @Nullable String value) {

        boolean holds(Map<String, ?> values) {
            var answer = values.get(field);
            if (answer == null && not) {
                return false;
            }
            return compare(answer) != not;
        }

        private boolean compare(@Nullable Object answer) {
            var text = answer == null ? null : answer.toString();
            return switch (operator) {
                case "=" -> same(text, value);
                case "!=" -> !same(text, value);
                default -> text != null && value != null && inOrder(text, value);
            };
        }

        private static boolean same(@Nullable String text, @Nullable String value) {
            var a = number(text);
            var b = number(value);
            return a.isPresent() && b.isPresent()
                    ? a.get().compareTo(b.get()) == 0
                    : Objects.equals(text == null || text.isEmpty() ? null : text, value);
        }

        private boolean inOrder(String text, String with) {
            var a = number(text);
            var b = number(with);
            var order = a.isPresent() && b.isPresent() ? a.get().compareTo(b.get()) : text.compareTo(with);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        private static Optional<BigDecimal> number(@Nullable String text) {
            return text != null && text.matches("-?\\d{1,18}(\\.\\d{1,9})?")
                    ? Optional.of(new BigDecimal(text))
                    : Optional.empty();
        }
    }

    /** Reads a FEEL text such as {@code =kind = "trip" and days > 3}; what is more than that never hides a field. */
    static Optional<FormCondition> parse(String feel) {
        var text = feel.strip();
        if (!text.startsWith("=")) {
            return Optional.empty();
        }
        var any = new ArrayList<List<Term>>();
        for (var part : text.substring(1).split("\\s+or\\s+")) {
            var all = new ArrayList<Term>();
            for (var word : part.split("\\s+and\\s+")) {
                var term = term(word.strip());
                if (term.isEmpty()) {
                    return Optional.empty();
                }
                all.add(term.get());
            }
            any.add(List.copyOf(all));
        }
        return Optional.of(new FormCondition(List.copyOf(any)));
    }

    boolean holds(Map<String, ?> values) {
        return any.stream().anyMatch(all -> all.stream().allMatch(term -> term.holds(values)));
    }

    private static Optional<Term> term(String word) {
        var match = TERM.matcher(word);
        if (!match.matches() || (match.group(1) == null) != (match.group(5) == null)) {
            return Optional.empty();
        }
        var operator = Objects.requireNonNullElse(match.group(3), "=");
        var literal = match.group(3) == null ? "true" : match.group(4);
        return Optional.of(new Term(match.group(1) != null, match.group(2), operator, value(literal)));
    }

    private static @Nullable String value(String literal) {
        if (literal.equals("null")) {
            return null;
        }
        return literal.startsWith("\"") ? literal.substring(1, literal.length() - 1) : literal;
    }
}
