package org.twinflow.web.circulars;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinflow.circulars.Circle;
import org.twinflow.circulars.NewCircular;
import org.twinflow.circulars.Template;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** A message about a journey as pages and scripts send it. */
record CircularForm(
        @Nullable String circle,
        @Nullable String template,
        @Nullable String subject,
        @Nullable String words) {

    NewCircular circular(Locale language) {
        return new NewCircular(
                one(Circle.values(), circle, "circle"),
                template == null || template.isEmpty() ? Template.FREE : one(Template.values(), template, "template"),
                subject == null ? "" : subject,
                words == null ? "" : words,
                language);
    }

    private static <E extends Enum<E>> E one(E[] values, @Nullable String name, String field) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidException(FieldError.of(field, "circulars.choice.form")));
    }
}
