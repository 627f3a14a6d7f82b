package org.twinflow.web.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.twinflow.access.Reader;
import org.twinflow.projects.Projects;
import org.twinflow.stream.ActivityStream;
import org.twinflow.web.shell.Crumb;

/** What happens in a project; {@code stream/list}. */
@Controller
class StreamController {

    private static final int SIZE = 60;

    private final Projects projects;
    private final ActivityStream stream;
    private final StreamDays days;

    StreamController(Projects projects, ActivityStream stream, StreamDays days) {
        this.projects = projects;
        this.stream = stream;
        this.days = days;
    }

    @GetMapping("/projects/{slug}/stream")
    String list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String cursor,
            Reader reader,
            Model model) {
        var project = projects.bySlug(slug, reader);
        var page = stream.of(project.id(), cursor, SIZE, reader);
        model.addAttribute("project", project);
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        model.addAttribute("days", days.of(page.items()));
        model.addAttribute("next", page.next());
        return "stream/list";
    }
}
