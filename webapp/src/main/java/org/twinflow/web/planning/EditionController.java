package org.twinflow.web.planning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.twinflow.access.Reader;
import org.twinflow.planning.PlanHistory;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Crumb;

/** All editions of a plan, each with what became another, in words; {@code planning/editions}. */
@Controller
class EditionController {

    private final Projects projects;
    private final PlanHistory history;
    private final PlanWords words;

    EditionController(Projects projects, PlanHistory history, PlanWords words) {
        this.projects = projects;
        this.history = history;
        this.words = words;
    }

    @GetMapping("/projects/{slug}/planning/editions")
    String list(@PathVariable String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        model.addAttribute("project", project);
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        model.addAttribute(
                "editions",
                history.editions(project.id(), reader).stream()
                        .map(each -> new Edition(each.number(), each.publishedAt(), words.changes(each.changes())))
                        .toList());
        model.addAttribute("reviews", history.reviews(project.id(), reader));
        return "planning/editions";
    }

    /** An edition in the reader's words. */
    record Edition(int number, @Nullable Instant publishedAt, List<String> changes) {}
}
