package org.twinflow.web.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.twinflow.inbox.FormField;
import org.twinflow.inbox.TaskForm;
import org.twinflow.web.shell.Dates;
import tools.jackson.databind.json.JsonMapper;

/** Makes forms ready for the page, with what is filled in. */
@Component
class FormViews {

    private final Dates dates;
    private final JsonMapper json;

    FormViews(Dates dates, JsonMapper json) {
        this.dates = dates;
        this.json = json;
    }

    FormView of(TaskForm form) {
        return of(form, form.values());
    }

    /** @param values what was just sent, instead of what was saved */
    FormView of(TaskForm form, Map<String, ?> values) {
        var counts = form.fields().stream().allMatch(field -> field.hide() == null);
        var views = new ArrayList<FieldView>();
        int number = 0;
        for (var field : form.fields()) {
            number += counts && field.kind() != FormField.Kind.NOTE ? 1 : 0;
            views.add(view(field, field.kind() == FormField.Kind.NOTE ? 0 : number, values));
        }
        return new FormView(
                List.copyOf(views), form.draftVersion(), form.savedAt() == null ? null : dates.clock(form.savedAt()));
    }

    /** What a form sends is text, and some of it is the page's own. */
    static Map<String, String> answers(Map<String, String> parameters) {
        var answers = new HashMap<>(parameters);
        answers.keySet().removeIf(name -> name.startsWith("_"));
        return answers;
    }

    private FieldView view(FormField field, int number, Map<String, ?> values) {
        return new FieldView(
                field,
                number,
                Objects.toString(values.get(field.key()), ""),
                field.hide() == null
                        ? null
                        : json.writeValueAsString(field.hide().any()));
    }
}
