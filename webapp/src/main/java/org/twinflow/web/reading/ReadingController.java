package org.twinflow.web.reading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.extraction.ReadingRoom;
import org.twinflow.extraction.Waiting;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The queue of files to be read, what became of them, and who reads. */
@Controller
@RequestMapping("/health/reading")
class ReadingController {

    private final ReadingRoom room;
    private final Projects projects;
    private final Texts texts;

    ReadingController(ReadingRoom room, Projects projects, Texts texts) {
        this.room = room;
        this.projects = projects;
        this.texts = texts;
    }

    /** @param cause the failures to be listed one by one */
    @GetMapping
    String show(@RequestParam(required = false) @Nullable String cause, Reader reader, Model model) {
        var overview = room.overview(reader);
        model.addAttribute("overview", overview);
        model.addAttribute("queue", overview.queue().stream().map(this::row).toList());
        model.addAttribute("cause", cause);
        if (cause != null) {
            model.addAttribute("failures", room.failures(cause, reader));
        }
        return "health/reading";
    }

    @PostMapping("/again")
    String again(@RequestParam(required = false) @Nullable String cause, Reader reader, RedirectAttributes flash) {
        var files = room.readAgain(cause, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("reading.again.queued", files)));
        return "redirect:/health/reading";
    }

    private Row row(Waiting waiting) {
        try {
            return new Row(
                    waiting,
                    projects.facts(new ProjectId(UUID.fromString(waiting.project())))
                            .title());
        } catch (IllegalArgumentException | NotFoundException e) {
            return new Row(waiting, null);
        }
    }

    /** Waiting files with the title of their project, null if they belong to none. */
    record Row(Waiting waiting, @Nullable String project) {}
}
