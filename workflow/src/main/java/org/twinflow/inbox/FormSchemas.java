package org.twinflow.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Forms;
import org.twinflow.engine.Words;
import org.twinflow.inbox.FormField.Option;
import tools.jackson.databind.json.JsonMapper;

/** The forms of tasks, read once for each version that was deployed. */
@Component
class FormSchemas {

    private final Cache<String, FormSchema> read =
            Caffeine.newBuilder().maximumSize(500).build();

    private final Forms forms;
    private final Words words;
    private final JsonMapper json;

    FormSchemas(Forms forms, Words words, JsonMapper json) {
        this.forms = forms;
        this.words = words;
        this.json = json;
    }

    FormSchema get(String definitionId, String formRef) {
        return read.get(definitionId + " " + formRef, key -> {
            var form = forms.get(definitionId, formRef);
            return FormSchema.of(form.id(), form.version(), form.hash(), json.readTree(form.json()));
        });
    }

    /** The fields in a language: what the package says for {@code form.field}, or else what the form says. */
    List<FormField> fields(String definitionId, FormSchema form, Locale locale) {
        var fields = new ArrayList<FormField>();
        for (var field : form.fields()) {
            var key = form.id() + "." + field.key();
            fields.add(new FormField(
                    field.key(),
                    field.kind(),
                    words.say(definitionId, key, locale, field.label()),
                    words.say(definitionId, key + ".description", locale, field.description()),
                    field.required(),
                    field.limits(),
                    field.options().stream()
                            .map(option -> new Option(
                                    option.value(),
                                    words.say(definitionId, key + "." + option.value(), locale, option.label())))
                            .toList(),
                    field.hide(),
                    field.variable(),
                    field.future(),
                    field.initial()));
        }
        return List.copyOf(fields);
    }
}
