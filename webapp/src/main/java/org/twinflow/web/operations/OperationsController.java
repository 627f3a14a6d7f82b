package org.twinflow.web.operations;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.twinflow.engine.CaseState;
import org.twinflow.engine.CaseStep;
import org.twinflow.engine.CaseSummary;
import org.twinflow.engine.FailedJob;
import org.twinflow.engine.Words;
import org.twinflow.models.Models;
import org.twinflow.models.Operations;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Where cases stand, what happened in them, and what has failed. */
@Controller
@RequestMapping("/operations")
class OperationsController {

    private static final int SIZE = 50;

    private final Operations operations;
    private final Models models;
    private final Words words;
    private final Texts texts;

    OperationsController(Operations operations, Models models, Words words, Texts texts) {
        this.operations = operations;
        this.models = models;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Reader reader,
            Model model) {
        var wanted = List.of(CaseState.values()).stream()
                .filter(known -> known.name().equalsIgnoreCase(state))
                .findFirst()
                .orElse(null);
        var page = operations.list(process.isEmpty() ? null : process, wanted, SIZE, cursor, reader);
        model.addAttribute("processes", processes(locale, reader));
        model.addAttribute("states", List.of(CaseState.values()));
        model.addAttribute("process", process);
        model.addAttribute("state", wanted == null ? "" : wanted.name());
        model.addAttribute(
                "cases", page.items().stream().map(found -> row(found, locale)).toList());
        model.addAttribute("next", page.next());
        model.addAttribute(
                "incidents",
                operations.incidents(reader).stream()
                        .map(job -> incident(job, locale))
                        .toList());
        return "operations/list";
    }

    @GetMapping("/instances/{id}")
    String instance(@PathVariable String id, Locale locale, Reader reader, Model model) {
        var found = operations.get(id, reader);
        var definition = found.summary().processDefinitionId();
        model.addAttribute("row", row(found.summary(), locale));
        model.addAttribute(
                "steps",
                found.steps().stream()
                        .map(step -> step(step, definition, locale))
                        .toList());
        model.addAttribute(
                "incidents",
                found.failed().stream().map(job -> incident(job, locale)).toList());
        return "operations/instance";
    }

    @PostMapping("/jobs/{id}/retry")
    String retry(@PathVariable String id, Reader reader, RedirectAttributes flash) {
        operations.retry(id, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("operations.retried")));
        return "redirect:/operations";
    }

    private List<Choice> processes(Locale locale, Reader reader) {
        return models.list(reader).stream()
                .filter(model -> model.version() > 0)
                .map(model -> Choice.of(
                        model.key(),
                        words.findLatest(model.key(), model.key(), locale).orElse(model.name())))
                .toList();
    }

    private Row row(CaseSummary found, Locale locale) {
        var definition = found.processDefinitionId();
        var name = words.say(definition, found.processKey(), locale, found.processKey());
        var waiting = found.waitingAt().stream()
                .map(element -> words.say(definition, element, locale, element))
                .toList();
        return new Row(found, name, String.join(", ", waiting));
    }

    private Step step(CaseStep step, String definition, Locale locale) {
        return new Step(
                step, words.say(definition, step.element(), locale, Objects.requireNonNullElse(step.name(), "")));
    }

    private Incident incident(FailedJob job, Locale locale) {
        var element = Objects.requireNonNullElse(job.element(), "");
        return new Incident(
                job,
                words.findLatest(job.processKey(), element, locale).orElse(element),
                words.findLatest(job.processKey(), job.processKey(), locale).orElse(job.processKey()));
    }

    /** A case in the words of its model. */
    record Row(CaseSummary summary, String name, String waiting) {}

    /** Something that happened, in the words of the model; the name may be empty. */
    record Step(CaseStep details, String name) {}

    /** A failed step in the words of its model. */
    record Incident(FailedJob job, String element, String process) {}
}
