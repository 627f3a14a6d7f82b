package org.twinflow.web.inbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.inbox.FormField;
import org.twinflow.web.shell.Choice;

/**
 * A field as the page shows it.
 *
 * @param number its place among the questions, 0 where some may be hidden
 * @param hide when to hide it, as JSON for the script; null for always shown
 */
public record FieldView(
        FormField field, int number, String value, @Nullable String hide) {

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("yes", "check"),
            Map.entry("agree", "check"),
            Map.entry("accept", "check"),
            Map.entry("approve", "check"),
            Map.entry("no", "x"),
            Map.entry("reject", "x"),
            Map.entry("refuse", "x"),
            Map.entry("unsure", "help"));

    public String kind() {
        return field.kind().name();
    }

    public String label() {
        return number == 0 ? field.label() : number + ". " + field.label();
    }

    public @Nullable String hint() {
        return field.description().isEmpty() ? null : field.description();
    }

    public boolean isTicked() {
        return value.equals("true") || value.equals("on");
    }

    public boolean isRequired() {
        return field.required();
    }

    public List<Choice> choices() {
        return field.options().stream()
                .map(option -> new Choice(option.value(), option.label(), ICONS.get(option.value())))
                .toList();
    }

    /** Yes, no and two or three more stand side by side, as long as their words are short. */
    public boolean isColumn() {
        return field.options().size() > 3
                || field.options().stream().anyMatch(option -> option.label().length() > 18);
    }

    public List<String> paragraphs() {
        return field.label()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
