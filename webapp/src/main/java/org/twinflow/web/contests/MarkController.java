package org.twinflow.web.contests;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.contests.ContestEntryId;
import org.twinflow.contests.ContestMarks;
import org.twinflow.contests.Contests;
import org.twinflow.contests.Point;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Where jurors fill in their sheets. */
@Controller
@RequestMapping("/contests/entries/{id}")
class MarkController {

    private static final String POINTS = "points-";

    private final ContestMarks marks;
    private final Contests contests;
    private final FormErrors errors;
    private final Texts texts;

    MarkController(ContestMarks marks, Contests contests, FormErrors errors, Texts texts) {
        this.marks = marks;
        this.contests = contests;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping("/mark")
    String sheet(@PathVariable ContestEntryId id, Reader reader, Locale locale, Model model) {
        model.addAttribute("sheet", marks.get(id, reader, locale));
        return "contests/mark";
    }

    /** Keeps the sheet: by itself while somebody works, with a button, and for good with the other one. */
    @PostMapping("/mark")
    ModelAndView keep(
            @PathVariable ContestEntryId id,
            @RequestParam Map<String, String> posted,
            @RequestParam(defaultValue = "save") String _action,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        var view = htmx == null ? "contests/mark" : "contests/mark :: kept";
        try {
            marks.save(id, points(posted), posted.getOrDefault("remark", ""), reader);
            if (_action.equals("send")) {
                marks.send(id, reader);
                flash.addFlashAttribute("toast", Toast.done(texts.of("contests.mark.is-sent")));
                return new ModelAndView("redirect:/contests");
            }
        } catch (InvalidException invalid) {
            return new ModelAndView(
                    view,
                    Map.of(
                            "sheet",
                            marks.get(id, reader, locale).typed(points(posted), posted.getOrDefault("remark", "")),
                            "errors",
                            errors.of(invalid),
                            "asked",
                            htmx != null),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (htmx != null) {
            return new ModelAndView(view, Map.of("sheet", marks.get(id, reader, locale)));
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("contests.mark.kept")));
        return new ModelAndView("redirect:/contests/entries/" + id + "/mark");
    }

    @PostMapping("/recuse")
    String recuse(
            @PathVariable ContestEntryId id,
            @RequestParam(defaultValue = "") String reason,
            Reader reader,
            RedirectAttributes flash) {
        marks.recuse(id, reason, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("contests.recused")));
        return "redirect:/contests";
    }

    /** Where the inbox sends the chair. */
    @GetMapping("/deliberation")
    String deliberation(@PathVariable ContestEntryId id, Reader reader, Locale locale) {
        var entry = contests.get(id, reader, locale).entry();
        return "redirect:/contests/" + entry.campaign().id() + "/"
                + entry.category().code() + "/ranking";
    }

    private static Map<String, Point> points(Map<String, String> posted) {
        var points = new HashMap<String, Point>();
        List.copyOf(posted.keySet()).stream()
                .filter(name -> name.startsWith(POINTS))
                .map(name -> name.substring(POINTS.length()))
                .forEach(part -> points.put(
                        part, new Point(number(posted.get(POINTS + part)), posted.getOrDefault("remark-" + part, ""))));
        return points;
    }

    private static @Nullable Integer number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().matches("\\d{1,4}") ? Integer.valueOf(text.strip()) : Integer.valueOf(-1);
    }
}
