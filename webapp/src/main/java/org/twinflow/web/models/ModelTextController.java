package org.twinflow.web.models;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
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
import org.twinflow.models.DraftDetails;
import org.twinflow.models.Models;
import org.twinflow.shared.StaleException;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The files of a model as text: forms with a preview, and everything for those who read XML. */
@Controller
@RequestMapping("/models/{key}")
class ModelTextController {

    private static final String NEW_FORM = """
            {
              "id": "%s",
              "type": "default",
              "schemaVersion": 18,
              "components": []
            }
            """;

    private final Models models;
    private final ModelFrame frame;
    private final Lines lines;
    private final Texts texts;

    ModelTextController(Models models, ModelFrame frame, Lines lines, Texts texts) {
        this.models = models;
        this.frame = frame;
        this.lines = lines;
        this.texts = texts;
    }

    @GetMapping("/forms")
    String forms(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String file,
            Locale locale,
            Reader reader,
            Model model) {
        var draft = frame.fill(key, "forms", locale, reader, model);
        return show(draft, ModelFrame.named(draft, ".form"), file, null, reader, model);
    }

    @GetMapping("/xml")
    String xml(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String file,
            Locale locale,
            Reader reader,
            Model model) {
        var draft = frame.fill(key, "xml", locale, reader, model);
        var wanted = file.isEmpty() ? key + ".bpmn" : file;
        return show(draft, List.copyOf(draft.files().keySet()), wanted, null, reader, model);
    }

    /** Saves one file; a text that came too late is shown again, so that nothing of it is lost. */
    @PostMapping("/files")
    String save(
            @PathVariable String key,
            @RequestParam String tab,
            @RequestParam String file,
            @RequestParam String content,
            @RequestParam String lock,
            Locale locale,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        var files = new TreeMap<>(models.draft(key, reader).files());
        files.put(file, content.replace("\r\n", "\n"));
        try {
            models.save(key, files, lock, reader);
        } catch (StaleException stale) {
            var draft = frame.fill(key, tab(tab), locale, reader, model);
            model.addAttribute("stale", true);
            return show(draft, names(draft, tab), file, content, reader, model);
        }
        return back(key, tab, file, texts.of("modelpages.saved.file", file), flash);
    }

    @PostMapping("/files/new")
    String add(
            @PathVariable String key,
            @RequestParam String name,
            @RequestParam String lock,
            Reader reader,
            RedirectAttributes flash) {
        var form = name.strip().replaceFirst("\\.form$", "");
        var file = form + ".form";
        var files = new TreeMap<>(models.draft(key, reader).files());
        if (!form.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || files.containsKey(file)) {
            flash.addFlashAttribute("toast", Toast.failed(texts.of("modelpages.form.name")));
            return "redirect:/models/{key}/forms";
        }
        files.put(file, NEW_FORM.formatted(form));
        models.save(key, files, lock, reader);
        return back(key, "forms", file, texts.of("modelpages.saved.file", file), flash);
    }

    @PostMapping("/files/remove")
    String remove(
            @PathVariable String key,
            @RequestParam String tab,
            @RequestParam String file,
            @RequestParam String lock,
            Reader reader,
            RedirectAttributes flash) {
        var files = new TreeMap<>(models.draft(key, reader).files());
        files.remove(file);
        models.save(key, files, lock, reader);
        return back(key, tab, "", texts.of("modelpages.removed.file", file), flash);
    }

    private String show(
            DraftDetails draft, List<String> names, String wanted, @Nullable String typed, Reader reader, Model model) {
        var file = names.contains(wanted) || typed != null ? wanted : names.isEmpty() ? "" : names.getFirst();
        var findings = lines.findings(models.lint(draft.key(), draft.files(), reader), draft.files());
        model.addAttribute("names", names);
        model.addAttribute("file", file);
        model.addAttribute("content", typed == null ? draft.files().getOrDefault(file, "") : typed);
        model.addAttribute(
                "findings",
                findings.stream()
                        .filter(finding ->
                                finding.file().isEmpty() || finding.file().equals(file))
                        .toList());
        return "models/text";
    }

    private static String back(String key, String tab, String file, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.done(said));
        flash.addAttribute("key", key);
        if (!file.isEmpty()) {
            flash.addAttribute("file", file);
        }
        return "redirect:/models/{key}/" + tab(tab);
    }

    private static List<String> names(DraftDetails draft, String tab) {
        return "forms".equals(tab)
                ? ModelFrame.named(draft, ".form")
                : List.copyOf(draft.files().keySet());
    }

    private static String tab(String wanted) {
        return "forms".equals(wanted) ? "forms" : "xml";
    }
}
