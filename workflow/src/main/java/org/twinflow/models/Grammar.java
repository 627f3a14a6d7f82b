package org.twinflow.models;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The few forms in which a model may say something to be worked out. */
final class Grammar {

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
    private static final String ARGUMENT = "(?:" + NAME + "|-?\\d{1,9}|'[\\w .:/-]*')";
    private static final String CALL =
            "\\$\\{(" + NAME + ")\\.(" + NAME + ")\\(((?:" + ARGUMENT + "(?: ?, ?" + ARGUMENT + ")*)?)\\)}";
    private static final String OPERAND = "(?:'[\\w-]*'|-?\\d{1,9}(?:\\.\\d{1,4})?|true|false)";

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern VARIABLE = Pattern.compile(NAME);
    private static final Pattern VALUE = Pattern.compile("\\$\\{" + NAME + "}");
    private static final Pattern ONE_CALL = Pattern.compile(CALL);
    private static final Pattern PLAIN =
            Pattern.compile("\\$\\{(?:!?" + NAME + "|" + NAME + " ?(?:==|!=|<|<=|>|>=) ?" + OPERAND + ")}");
    private static final Pattern PAGE = Pattern.compile("[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*){0,3}");
    private static final Pattern PERIOD = Pattern.compile(
            "P(?=.)(\\d{1,2}Y)?(\\d{1,3}M)?(\\d{1,3}W)?(\\d{1,4}D)?(T(?=.)(\\d{1,4}H)?(\\d{1,5}M)?(\\d{1,6}S)?)?");
    private static final Pattern CYCLE = Pattern.compile("R(\\d{0,3})/(P[\\dYMWDTHS]+)");
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private Grammar() {}

    /** A call of a step: its bean, its method and how many arguments it is given. */
    record Call(String bean, String method, int arity) {}

    static boolean isKebab(String text) {
        return KEBAB.matcher(text).matches();
    }

    static boolean isCamel(String text) {
        return CAMEL.matcher(text).matches();
    }

    static boolean isVariable(String text) {
        return VARIABLE.matcher(text).matches();
    }

    /** Whether it reads a variable and nothing more. */
    static boolean isValue(String text) {
        return VALUE.matcher(text).matches();
    }

    static boolean isPlainComparison(String text) {
        return PLAIN.matcher(text).matches();
    }

    static boolean isPage(String text) {
        return PAGE.matcher(text).matches();
    }

    static boolean holdsExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static Optional<Call> call(String text) {
        var call = ONE_CALL.matcher(text);
        return call.matches()
                ? Optional.of(new Call(call.group(1), call.group(2), arity(call.group(3))))
                : Optional.empty();
    }

    /** The calls of a list with commas between, or nothing when one of them is something else. */
    static List<Call> calls(String text) {
        var calls = List.of(text.split("(?<=})\\s*,\\s*")).stream()
                .map(Grammar::call)
                .toList();
        return calls.stream().allMatch(Optional::isPresent)
                ? calls.stream().map(Optional::orElseThrow).toList()
                : List.of();
    }

    static boolean isDate(String text) {
        try {
            if (text.contains("T")) {
                OffsetDateTime.parse(text);
            } else {
                LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeParseException no) {
            return false;
        }
    }

    /** Whether it is a duration of a minute at least. */
    static boolean isDuration(String text) {
        return PERIOD.matcher(text).matches() && length(text).compareTo(SHORTEST) >= 0;
    }

    static boolean isCycle(String text) {
        var cycle = CYCLE.matcher(text);
        return cycle.matches() && isDuration(cycle.group(2));
    }

    /** Whether it is the waiting times between attempts. */
    static boolean isRetryCycle(String text) {
        return isCycle(text) || List.of(text.split(", ?")).stream().allMatch(Grammar::isDuration);
    }

    private static Duration length(String text) {
        var time = text.indexOf('T');
        var days = time < 0 ? text : text.substring(0, time);
        var period = "P".equals(days) ? Period.ZERO : Period.parse(days);
        var rest = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
        return rest.plusDays(period.toTotalMonths() * 30 + period.getDays());
    }

    private static int arity(String arguments) {
        return arguments.isBlank() ? 0 : arguments.split(",", -1).length;
    }
}
