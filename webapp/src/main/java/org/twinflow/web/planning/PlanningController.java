package org.twinflow.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twinflow.access.Reader;
import org.twinflow.projects.Projects;
import org.twinflow.web.StyleNonce;

/** What is planned in all projects of the reader, on one line of time, in a calendar or as a list. */
@Controller
class PlanningController {

    private static final Set<String> CALENDARS = Set.of("month", "week");

    private final Projects projects;
    private final Timelines timelines;

    PlanningController(Projects projects, Timelines timelines) {
        this.projects = projects;
        this.timelines = timelines;
    }

    @GetMapping("/planning")
    String planning(
            @RequestParam(defaultValue = "timeline") String view,
            @RequestParam(defaultValue = "") String project,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String date,
            Reader reader,
            Model model,
            HttpServletRequest request) {
        if (CALENDARS.contains(view)) {
            model.addAttribute("styleNonce", StyleNonce.give(request));
            model.addAttribute("date", date(date));
        }
        var planning = timelines.of(reader, project, school, date(from));
        model.addAttribute("planning", planning);
        model.addAttribute("view", view.equals("agenda") || CALENDARS.contains(view) ? view : "timeline");
        model.addAttribute("projects", projects.visibleTo(reader));
        model.addAttribute("chosen", project);
        model.addAttribute("school", school);
        return "planning/all";
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }
}
