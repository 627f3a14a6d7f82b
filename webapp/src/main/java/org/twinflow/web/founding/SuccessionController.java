package org.twinflow.web.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.founding.FoundingId;
import org.twinflow.founding.FoundingSuccession;
import org.twinflow.founding.Foundings;
import org.twinflow.founding.Office;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.projects.Given;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Passes a founding on to a colleague of a founder who leaves, as a page and for machines. */
@Controller
class SuccessionController {

    private final FoundingSuccession succession;
    private final Foundings foundings;
    private final FoundingController pages;
    private final FormErrors errors;
    private final Texts texts;

    SuccessionController(
            FoundingSuccession succession,
            Foundings foundings,
            FoundingController pages,
            FormErrors errors,
            Texts texts) {
        this.succession = succession;
        this.foundings = foundings;
        this.pages = pages;
        this.errors = errors;
        this.texts = texts;
    }

    @PostMapping("/foundings/{id}/hand-over")
    String handOver(
            @PathVariable FoundingId id,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(required = false) @Nullable UUID successor,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        foundings.get(id, reader, locale);
        try {
            hand(id, office, successor, reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("founding.handed-over")));
            return "redirect:/projects";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return pages.show(id, reader, locale, model);
        }
    }

    @PostMapping("/api/v1/foundings/{id}/hand-over")
    @ResponseBody
    HandedOver handOver(@PathVariable FoundingId id, @RequestBody Wanted wanted, Reader reader, Locale locale) {
        foundings.get(id, reader, locale);
        var successor = new Given();
        var person = successor.id("successor", wanted.successor());
        successor.check();
        hand(id, Given.text(wanted.office()), person, reader);
        return new HandedOver(id.id(), person);
    }

    private void hand(FoundingId id, String office, @Nullable UUID successor, Reader reader) {
        var given = new Given();
        var which = given.choice("office", office, Office.class, Office.FOUNDER);
        given.check();
        if (successor == null) {
            throw new InvalidException(FieldError.of("successor", "founding.successor.unknown"));
        }
        succession.handOver(id, which, new PersonId(successor), reader);
    }

    /** What a machine says: {@code FOUNDER} or {@code CO_FOUNDER}, and the id of who takes over. */
    record Wanted(@Nullable String office, @Nullable String successor) {}

    /** Who has the founding now. */
    record HandedOver(UUID founding, UUID successor) {}
}
