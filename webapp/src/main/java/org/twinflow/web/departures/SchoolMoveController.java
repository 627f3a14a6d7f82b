package org.twinflow.web.departures;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.departures.SchoolMoves;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** What it would mean if somebody changed to another school, and then the change; nothing happens before the button. */
@Controller
@RequestMapping("/people/{person}/school")
class SchoolMoveController {

    private final SchoolMoves moves;
    private final FormErrors errors;
    private final Texts texts;

    SchoolMoveController(SchoolMoves moves, FormErrors errors, Texts texts) {
        this.moves = moves;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String preview(
            @PathVariable PersonId person,
            @RequestParam(required = false) @Nullable UUID to,
            Reader reader,
            Model model) {
        return show(person, school(to), Map.of(), reader, model);
    }

    @PostMapping
    String move(
            @PathVariable PersonId person,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam Map<String, String> choices,
            Reader reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var school = school(to);
        try {
            var move = moves.move(person, school, choices, reader);
            flash.addFlashAttribute(
                    "toast",
                    Toast.done(texts.of(
                            "departures.moved", move.person().name(), move.to().name())));
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(person, school, choices, reader, model);
        }
        return "redirect:/people/{person}";
    }

    private String show(
            PersonId person, @Nullable SchoolId to, Map<String, String> choices, Reader reader, Model model) {
        var move = moves.preview(person, to, reader);
        model.addAttribute("move", move);
        model.addAttribute("choices", choices);
        model.addAttribute("crumbs", List.of(new Crumb(move.person().name(), "/people/" + person)));
        return "departures/move";
    }

    /** None chosen is for the service to refuse. */
    static @Nullable SchoolId school(@Nullable UUID id) {
        return id == null ? null : new SchoolId(id);
    }
}
