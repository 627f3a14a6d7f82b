package org.twinflow.web.journeys;

import static org.twinflow.web.shell.Toast.done;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.journeys.LiveWindows;
import org.twinflow.journeys.LogEntryId;
import org.twinflow.journeys.LogQuestions;
import org.twinflow.journeys.TravelLog;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.Texts;

/** What the journeys of a project tell those who stayed at home, with a question box under each entry. */
@Controller
@RequestMapping("/projects/{slug}/journeys")
class QuestionController {

    private final Projects projects;
    private final TravelLog log;
    private final LogQuestions questions;
    private final LiveWindows windows;
    private final Texts texts;

    QuestionController(Projects projects, TravelLog log, LogQuestions questions, LiveWindows windows, Texts texts) {
        this.projects = projects;
        this.log = log;
        this.questions = questions;
        this.windows = windows;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        var entries = log.of(project.id(), reader);
        model.addAttribute("project", project);
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        model.addAttribute("entries", entries);
        model.addAttribute("questions", questions.about(entries, reader));
        model.addAttribute("homeSlug", slug);
        model.addAttribute("windows", windows.of(project.id(), reader));
        return "journeys/home";
    }

    @PostMapping("/{entry}/questions")
    String ask(
            @PathVariable String slug,
            @PathVariable LogEntryId entry,
            @RequestParam(defaultValue = "") String words,
            Reader reader,
            RedirectAttributes flash) {
        var project = projects.bySlug(slug, reader);
        questions.ask(entry, words, reader);
        var waits = !reader.teachesIn(project.id().id());
        flash.addFlashAttribute("toast", done(texts.of(waits ? "journeys.log.waits" : "journeys.question.asked")));
        return back(slug, entry);
    }

    @PostMapping("/{entry}/questions/{question}/decision")
    String decide(
            @PathVariable String slug,
            @PathVariable LogEntryId entry,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "false") boolean publish,
            Reader reader) {
        questions.decide(question, publish, reader);
        return back(slug, entry);
    }

    @PostMapping("/{entry}/questions/{question}/answer")
    String answer(
            @PathVariable String slug,
            @PathVariable LogEntryId entry,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") String words,
            Reader reader) {
        questions.answer(question, words, reader);
        return back(slug, entry);
    }

    @PostMapping("/{entry}/questions/{question}/answer/decision")
    String decideAnswer(
            @PathVariable String slug,
            @PathVariable LogEntryId entry,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "false") boolean publish,
            Reader reader) {
        questions.decideAnswer(question, publish, reader);
        return back(slug, entry);
    }

    private static String back(String slug, LogEntryId entry) {
        return "redirect:/projects/" + slug + "/journeys#e-" + entry;
    }
}
