package org.twinflow.inbox;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** Looks at every answer again: what a browser or a script sends is not trusted. */
final class FormValidator {

    private final FormSchema form;
    private final LocalDate today;

    FormValidator(FormSchema form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /**
     * The answers to what is asked, as texts, numbers and booleans; those to hidden fields are left out.
     *
     * @throws InvalidException naming each field that is missing, wrong or unknown
     */
    Map<String, Object> check(Map<String, ?> given) {
        var answers = new LinkedHashMap<String, Object>();
        var errors = new ArrayList<FieldError>();
        for (var field : form.fields()) {
            if (field.isAsked() && (field.hide() == null || !field.hide().holds(answers))) {
                check(field, given.get(field.key()), answers).ifPresent(errors::add);
            }
        }
        unknown(given).forEach(key -> errors.add(FieldError.of(key, "inbox.field.unknown")));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return answers;
    }

    /** The answers that the form lets the process know. */
    Map<String, Object> variables(Map<String, ?> answers) {
        var variables = new LinkedHashMap<String, Object>();
        for (var field : form.fields()) {
            var answer = answers.get(field.key());
            if (field.variable() && answer != null) {
                variables.put(field.key(), answer);
            }
        }
        return variables;
    }

    private List<String> unknown(Map<String, ?> given) {
        var known = form.fields().stream().map(FormField::key).collect(Collectors.toSet());
        return given.keySet().stream().filter(key -> !known.contains(key)).toList();
    }

    private Optional<FieldError> check(FormField field, @Nullable Object given, Map<String, Object> answers) {
        if (field.kind() == FormField.Kind.CHECKBOX) {
            return checkbox(field, given, answers);
        }
        var text = given == null ? "" : given.toString().strip();
        if (text.isEmpty()) {
            return field.required() ? error(field, "inbox.field.required") : Optional.empty();
        }
        return switch (field.kind()) {
            case NUMBER -> number(field, text, answers);
            case DATE -> date(field, text, answers);
            case SELECT, RADIO -> choice(field, text, answers);
            default -> text(field, text, answers);
        };
    }

    private static Optional<FieldError> checkbox(FormField field, @Nullable Object given, Map<String, Object> answers) {
        var text = given == null ? "false" : given.toString();
        if (!text.equals("true") && !text.equals("false") && !text.equals("on")) {
            return error(field, "inbox.field.boolean");
        }
        var ticked = !text.equals("false");
        if (field.required() && !ticked) {
            return error(field, "inbox.field.required");
        }
        answers.put(field.key(), ticked);
        return Optional.empty();
    }

    private static Optional<FieldError> text(FormField field, String text, Map<String, Object> answers) {
        var limits = field.limits();
        var length = text.codePointCount(0, text.length());
        if (length < limits.minLength()) {
            return error(field, "inbox.field.short", limits.minLength());
        }
        if (length > limits.maxLength()) {
            return error(field, "inbox.field.long", limits.maxLength());
        }
        if (limits.pattern() != null && !matches(limits.pattern(), text)) {
            return error(field, "inbox.field.pattern");
        }
        answers.put(field.key(), text);
        return Optional.empty();
    }

    private static Optional<FieldError> number(FormField field, String text, Map<String, Object> answers) {
        if (!text.matches("[-+]?\\d{1,15}([.,]\\d{1,9})?")) {
            return error(field, "inbox.field.number");
        }
        var number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        var limits = field.limits();
        if (number.scale() > limits.decimals()) {
            return error(field, "inbox.field.decimals", limits.decimals());
        }
        if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            return error(field, "inbox.field.min", limits.min());
        }
        if (limits.max() != null && number.compareTo(limits.max()) > 0) {
            return error(field, "inbox.field.max", limits.max());
        }
        answers.put(
                field.key(), number.scale() <= 0 ? (Object) number.longValueExact() : (Object) number.doubleValue());
        return Optional.empty();
    }

    private Optional<FieldError> date(FormField field, String text, Map<String, Object> answers) {
        try {
            var date = LocalDate.parse(text);
            if (field.future() && date.isBefore(today)) {
                return error(field, "inbox.field.past");
            }
            answers.put(field.key(), date.toString());
            return Optional.empty();
        } catch (DateTimeException e) {
            return error(field, "inbox.field.date");
        }
    }

    private static Optional<FieldError> choice(FormField field, String text, Map<String, Object> answers) {
        if (field.options().stream().noneMatch(option -> option.value().equals(text))) {
            return error(field, "inbox.field.choice");
        }
        answers.put(field.key(), text);
        return Optional.empty();
    }

    /** A pattern that somebody wrote may need ages for a text that somebody else wrote; then it does not match. */
    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new Patience(text)).matches();
        } catch (PatternSyntaxException | Patience.LostException e) {
            return false;
        }
    }

    private static Optional<FieldError> error(FormField field, String code, Object... arguments) {
        return Optional.of(FieldError.of(field.key(), code, arguments));
    }
}
