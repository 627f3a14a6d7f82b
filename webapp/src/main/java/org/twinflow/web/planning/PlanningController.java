package org.twinflow.web.planning;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twinflow.access.Reader;
import org.twinflow.projects.Projects;

/** What is planned in all projects of the reader, on one line of time or as a list. */
@Controller
class PlanningController {

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
            Reader reader,
            Model model) {
        var planning = timelines.of(reader, project, school, date(from));
        model.addAttribute("planning", planning);
        model.addAttribute("view", view.equals("agenda") ? "agenda" : "timeline");
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
