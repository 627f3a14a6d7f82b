package org.twinflow.web.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.shared.InvalidException;

/** Says what is wrong with each field, for a page that shows its form again as {@code ${errors}}. */
@Component
public class FormErrors {

    private final Texts texts;

    FormErrors(Texts texts) {
        this.texts = texts;
    }

    /** The first fault of each field, by its name, in the reader's language. */
    public Map<String, String> of(InvalidException invalid) {
        var errors = new LinkedHashMap<String, String>();
        invalid.errors()
                .forEach(error ->
                        errors.putIfAbsent(error.field(), texts.of(error.code(), error.arguments(), "errors.field")));
        return errors;
    }

    public void show(InvalidException invalid, Model model) {
        model.addAttribute("errors", of(invalid));
    }

    /** The same where the answer is that page: with 422. */
    public void show(InvalidException invalid, Model model, HttpServletResponse response) {
        show(invalid, model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
}
