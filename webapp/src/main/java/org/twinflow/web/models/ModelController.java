package org.twinflow.web.models;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.engine.Words;
import org.twinflow.models.Finding;
import org.twinflow.models.ModelSummary;
import org.twinflow.models.Models;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The list of models, and the two editors that draw. */
@Controller
@RequestMapping("/models")
class ModelController {

    private final Models models;
    private final ModelFrame frame;
    private final Words words;
    private final Texts texts;

    ModelController(Models models, ModelFrame frame, Words words, Texts texts) {
        this.models = models;
        this.frame = frame;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping
    String list(Locale locale, Reader reader, Model model) {
        var rows = models.list(reader).stream()
                .map(summary -> row(summary, locale, reader))
                .toList();
        model.addAttribute("rows", rows);
        return "models/list";
    }

    /** Puts the bundled package into force. */
    @PostMapping("/{key}/take-over")
    String takeOver(@PathVariable String key, Reader reader, RedirectAttributes flash) {
        var version = models.takeOffered(key, texts.of("modelpages.taken.note"), reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("modelpages.taken", version.version())));
        return "redirect:/models";
    }

    @GetMapping("/{key}")
    String open(@PathVariable String key, Reader reader) {
        models.draft(key, reader);
        return "redirect:/models/{key}/diagram";
    }

    @GetMapping("/{key}/diagram")
    String diagram(@PathVariable String key, Locale locale, Reader reader, Model model) {
        frame.fill(key, "diagram", locale, reader, model);
        return "models/diagram";
    }

    @GetMapping("/{key}/decision")
    String decision(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String file,
            Locale locale,
            Reader reader,
            Model model) {
        var draft = frame.fill(key, "decision", locale, reader, model);
        var names = ModelFrame.named(draft, ".dmn");
        model.addAttribute("file", names.contains(file) ? file : names.isEmpty() ? "" : names.getFirst());
        return "models/decision";
    }

    private Row row(ModelSummary summary, Locale locale, Reader reader) {
        var name = summary.version() == 0
                ? summary.name()
                : words.findLatest(summary.key(), summary.key(), locale).orElse(summary.name());
        List<Finding> findings = models.lint(summary.key(), reader);
        var errors = findings.stream().filter(Finding::isError).count();
        return new Row(name, summary, errors, findings.size() - errors);
    }

    /** A model as the list shows it. */
    record Row(String name, ModelSummary summary, long errors, long warnings) {}
}
