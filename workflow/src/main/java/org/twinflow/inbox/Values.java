package org.twinflow.inbox;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers as text, for a column. */
@Component
class Values {

    private static final int LONGEST = 1_000_000;
    private static final TypeReference<Map<String, Object>> TYPE = new TypeReference<>() {};

    private final JsonMapper json;

    Values(JsonMapper json) {
        this.json = json;
    }

    String write(Map<String, ?> values) {
        var text = json.writeValueAsString(values);
        if (text.length() > LONGEST) {
            throw new InvalidException(FieldError.of("values", "inbox.field.long", LONGEST));
        }
        return text;
    }

    Map<String, Object> read(String text) {
        return json.readValue(text, TYPE);
    }
}
