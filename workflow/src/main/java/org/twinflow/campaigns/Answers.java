package org.twinflow.campaigns;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.MapKeyColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.twinflow.shared.FieldError;

/** What somebody has written on the form of a campaign, by field; who keeps it names the table. */
@Embeddable
public class Answers {

    private static final int LONGEST = 20_000;

    @ElementCollection
    @MapKeyColumn(name = "field")
    @Column(name = "answer")
    private Map<String, String> texts = new HashMap<>();

    /** What a draft may not be: endless, or an answer to what is not asked. */
    public static List<FieldError> check(Map<String, String> given, Predicate<String> isAsked) {
        var errors = new ArrayList<FieldError>();
        given.forEach((field, text) -> {
            if (!isAsked.test(field)) {
                errors.add(FieldError.of(field, "labels.field.unknown"));
            } else if (text.length() > LONGEST) {
                errors.add(FieldError.of(field, "labels.field.long", LONGEST));
            }
        });
        return errors;
    }

    /** Takes these; fields that are not named stay as they are. */
    public void keep(Map<String, String> given) {
        texts.putAll(given);
    }

    public Map<String, String> all() {
        return Map.copyOf(texts);
    }
}
