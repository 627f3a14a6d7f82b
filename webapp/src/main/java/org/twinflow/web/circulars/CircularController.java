package org.twinflow.web.circulars;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.circulars.Circle;
import org.twinflow.circulars.Circulars;
import org.twinflow.circulars.Template;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.mobility.MobilityFrame;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** Messages about a journey. */
@Controller
class CircularController {

    private final Circulars circulars;
    private final MobilityFrame frame;
    private final FormErrors errors;
    private final Texts texts;

    CircularController(Circulars circulars, MobilityFrame frame, FormErrors errors, Texts texts) {
        this.circulars = circulars;
        this.frame = frame;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping("/mobilities/{id}/messages")
    String list(@PathVariable MobilityId id, Reader reader, Model model) {
        frame.show(id, reader, model);
        var reach = circulars.reach(id, reader);
        model.addAttribute("circulars", circulars.of(id, reader));
        model.addAttribute(
                "circles",
                Arrays.stream(Circle.values())
                        .map(circle -> Choice.of(
                                circle, texts.of("circulars.circle." + circle, reach.getOrDefault(circle, 0))))
                        .toList());
        model.addAttribute("templates", Choice.all("circulars.template.", List.of(Template.values()), texts));
        return "circulars/list";
    }

    @PostMapping("/mobilities/{id}/messages")
    String send(
            @PathVariable MobilityId id,
            @ModelAttribute CircularForm form,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            circulars.send(id, form.circular(locale), reader);
            flash.addFlashAttribute("toast", done(texts.of("circulars.sent")));
            return "redirect:/mobilities/" + id + "/messages";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("form", form);
            return list(id, reader, model);
        }
    }

    @GetMapping("/circulars/{id}")
    String open(@PathVariable UUID id, Reader reader, Model model) {
        model.addAttribute("circular", circulars.open(id, reader));
        return "circulars/show";
    }
}
