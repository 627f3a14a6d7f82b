package org.twinflow.inbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinflow.inbox.FormField.Kind;
import org.twinflow.inbox.FormField.Limits;
import org.twinflow.inbox.FormField.Option;
import tools.jackson.databind.JsonNode;

/** A form-js form as it was deployed, in the few kinds of fields that our forms have. */
record FormSchema(String id, int version, String hash, List<FormField> fields) {

    private static final int LINE = 1_000;
    private static final int TEXT = 20_000;

    static FormSchema of(String id, int version, String hash, JsonNode form) {
        var fields = new ArrayList<FormField>();
        for (var component : form.path("components")) {
            kind(component).ifPresent(kind -> fields.add(field(component, kind)));
        }
        return new FormSchema(id, version, hash, List.copyOf(fields));
    }

    private static Optional<Kind> kind(JsonNode component) {
        return Optional.ofNullable(
                switch (text(component, "type")) {
                    case "textfield" -> Kind.TEXT;
                    case "textarea" -> Kind.TEXTAREA;
                    case "number" -> Kind.NUMBER;
                    case "datetime" -> Kind.DATE;
                    case "select" -> Kind.SELECT;
                    case "radio" -> Kind.RADIO;
                    case "checkbox" -> Kind.CHECKBOX;
                    case "text", "textview" -> Kind.NOTE;
                    default -> null;
                });
    }

    private static FormField field(JsonNode component, Kind kind) {
        var rules = component.path("validate");
        var key = kind == Kind.NOTE ? text(component, "id") : text(component, "key");
        return new FormField(
                key,
                kind,
                label(component, kind),
                text(component, "description"),
                rules.path("required").asBoolean(false),
                limits(component, rules, kind),
                options(component),
                FormCondition.parse(text(component.path("conditional"), "hide")).orElse(null),
                text(component.path("properties"), "variable").equals("true"),
                component.path("disallowPassedDates").asBoolean(false),
                text(component, "defaultValue"));
    }

    private static String label(JsonNode component, Kind kind) {
        return switch (kind) {
            case NOTE -> text(component, "text");
            case DATE -> {
                var label = text(component, "dateLabel");
                yield label.isEmpty() ? text(component, "label") : label;
            }
            default -> text(component, "label");
        };
    }

    private static Limits limits(JsonNode component, JsonNode rules, Kind kind) {
        var pattern = text(rules, "pattern");
        return new Limits(
                number(rules, "min"),
                number(rules, "max"),
                rules.path("minLength").asInt(0),
                rules.path("maxLength").asInt(kind == Kind.TEXTAREA ? TEXT : LINE),
                pattern.isEmpty() ? null : pattern,
                component.path("decimalDigits").asInt(9));
    }

    private static List<Option> options(JsonNode component) {
        var options = new ArrayList<Option>();
        for (var option : component.path("values")) {
            var value = text(option, "value");
            var label = text(option, "label");
            options.add(new Option(value, label.isEmpty() ? value : label));
        }
        return List.copyOf(options);
    }

    private static @Nullable BigDecimal number(JsonNode node, String name) {
        var text = text(node, name);
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull() || value.isContainer()) {
            return "";
        }
        return value.isBoolean() ? Boolean.toString(value.booleanValue()) : value.asString();
    }
}
