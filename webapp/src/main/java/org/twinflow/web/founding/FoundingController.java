package org.twinflow.web.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.founding.FoundingDetails;
import org.twinflow.founding.FoundingDraft;
import org.twinflow.founding.FoundingId;
import org.twinflow.founding.FoundingState;
import org.twinflow.founding.Foundings;
import org.twinflow.kits.Kits;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Founding a project: three steps of description, and for whom it waits. */
@Controller
class FoundingController {

    private static final int UNPROCESSABLE = 422;

    private final Foundings foundings;
    private final Kits kits;
    private final Projects projects;
    private final FoundingPage page;
    private final FormErrors errors;
    private final Texts texts;

    FoundingController(
            Foundings foundings, Kits kits, Projects projects, FoundingPage page, FormErrors errors, Texts texts) {
        this.foundings = foundings;
        this.kits = kits;
        this.projects = projects;
        this.page = page;
        this.errors = errors;
        this.texts = texts;
    }

    /** What founding means, and the beginning of one. */
    @GetMapping("/projects/new")
    String introduce(Reader reader, Model model) {
        reader.mustBeAllowed(Projects.mayFound(reader));
        model.addAttribute("schoolless", reader.school() == null);
        model.addAttribute(
                "drafts",
                foundings.of(reader).stream()
                        .filter(each -> each.state() == FoundingState.DRAFT
                                && each.founder().id().equals(reader.person()))
                        .toList());
        model.addAttribute("kits", kits.visibleTo(reader));
        crumbs(model);
        return "founding/new";
    }

    @PostMapping("/foundings")
    String begin(Reader reader, Locale locale, RedirectAttributes flash) {
        flash.addAttribute("id", foundings.begin(FoundingDraft.blank(locale.getLanguage()), reader));
        return "redirect:/foundings/{id}/steps/1";
    }

    @GetMapping("/foundings/{id}")
    String show(@PathVariable FoundingId id, Reader reader, Locale locale, Model model) {
        var details = foundings.get(id, reader, locale);
        model.addAttribute("details", details);
        model.addAttribute("way", FoundingPage.way(details));
        model.addAttribute("short", FoundingPage.isShort(details.draft()));
        model.addAttribute("successors", page.successors(id, reader));
        var project = details.project();
        model.addAttribute(
                "slug",
                project != null && reader.isInProject(project.id())
                        ? projects.get(project, reader).slug()
                        : null);
        crumbs(model);
        return "founding/founding";
    }

    @GetMapping("/foundings/{id}/steps/{step}")
    String step(
            @PathVariable FoundingId id,
            @PathVariable int step,
            @RequestParam(defaultValue = "") String q,
            Reader reader,
            Locale locale,
            Model model) {
        var details = foundings.get(id, reader, locale);
        if (!details.mayEdit()) {
            return "redirect:/foundings/" + id;
        }
        return step(details, step, details.draft(), q, Map.of(), reader, model);
    }

    /** Keeps the step and goes on as its button says: to another step, to look for somebody, or to send it. */
    @PostMapping("/foundings/{id}/steps/{step}")
    String save(
            @PathVariable FoundingId id,
            @PathVariable int step,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "next") String _action,
            @RequestParam(defaultValue = "") String q,
            Reader reader,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var details = foundings.get(id, reader, locale);
        var draft = new StepForm(existing(step), posted).onto(details.draft());
        try {
            foundings.save(id, draft, null, reader);
            switch (_action) {
                case "send" -> foundings.send(id, reader);
                case "search" -> {
                    return step(foundings.get(id, reader, locale), step, draft, q, Map.of(), reader, model);
                }
                default -> {
                    return "redirect:/foundings/" + id + "/steps/" + after(step, _action);
                }
            }
        } catch (InvalidException invalid) {
            response.setStatus(UNPROCESSABLE);
            return faulty(id, step, draft, q, errors.of(invalid), reader, locale, model);
        }
        var sent = foundings.get(id, reader, locale);
        flash.addFlashAttribute(
                "toast", sent.reason().isEmpty() ? Toast.done(texts.of("founding.sent")) : Toast.failed(sent.reason()));
        return "redirect:/foundings/" + id;
    }

    /** Keeps a step while somebody types. */
    @PostMapping("/foundings/{id}/steps/{step}/draft")
    String autosave(
            @PathVariable FoundingId id,
            @PathVariable int step,
            @RequestParam MultiValueMap<String, String> posted,
            Reader reader,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var details = foundings.get(id, reader, locale);
        try {
            foundings.save(id, new StepForm(existing(step), posted).onto(details.draft()), null, reader);
        } catch (InvalidException invalid) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("faults", errors.of(invalid).values());
        }
        return "founding/step :: saved";
    }

    /** The people whose names hold the words, as answers of the third step. */
    @GetMapping("/foundings/{id}/people")
    String people(
            @PathVariable FoundingId id,
            @RequestParam(defaultValue = "") String q,
            Reader reader,
            Locale locale,
            Model model) {
        var details = foundings.get(id, reader, locale);
        reader.mustBeAllowed(details.mine());
        model.addAttribute("details", details);
        model.addAttribute("draft", details.draft());
        model.addAttribute("q", q);
        model.addAttribute("candidates", page.candidates(details.draft(), q, reader));
        return "founding/step :: people";
    }

    @PostMapping("/foundings/{id}/send")
    String send(@PathVariable FoundingId id, Reader reader, Locale locale, RedirectAttributes flash) {
        try {
            foundings.send(id, reader);
        } catch (InvalidException invalid) {
            var steps = FoundingPage.faulty(errors.of(invalid));
            flash.addFlashAttribute("toast", Toast.failed(texts.of("founding.incomplete")));
            return "redirect:/foundings/" + id + "/steps/"
                    + steps.stream().findFirst().orElse(1);
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("founding.sent")));
        return "redirect:/foundings/" + id;
    }

    @PostMapping("/foundings/{id}/withdraw")
    String withdraw(@PathVariable FoundingId id, Reader reader, RedirectAttributes flash) {
        foundings.withdraw(id, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("founding.withdrawn")));
        return "redirect:/foundings/" + id;
    }

    /** Begins another one with the same words. */
    @PostMapping("/foundings/{id}/again")
    String again(@PathVariable FoundingId id, Reader reader) {
        return "redirect:/foundings/" + foundings.beginAgain(id, reader) + "/steps/1";
    }

    private String faulty(
            FoundingId id,
            int step,
            FoundingDraft draft,
            String q,
            Map<String, String> faults,
            Reader reader,
            Locale locale,
            Model model) {
        var steps = FoundingPage.faulty(faults);
        var shown = steps.contains(step) ? step : steps.stream().findFirst().orElse(step);
        model.addAttribute(
                "others", steps.stream().filter(each -> each != shown).toList());
        return step(foundings.get(id, reader, locale), shown, draft, q, faults, reader, model);
    }

    private String step(
            FoundingDetails details,
            int step,
            FoundingDraft draft,
            String q,
            Map<String, String> faults,
            Reader reader,
            Model model) {
        model.addAttribute("details", details);
        model.addAttribute("draft", draft);
        model.addAttribute("step", existing(step));
        model.addAttribute("q", q);
        model.addAttribute("languages", page.languages());
        model.addAttribute("subjects", page.subjects());
        model.addAttribute("tools", page.tools());
        model.addAttribute("candidates", step == StepForm.LAST ? page.candidates(draft, q, reader) : List.of());
        if (!faults.isEmpty()) {
            model.addAttribute("errors", FoundingPage.ofStep(faults, step));
        }
        crumbs(model);
        return "founding/step";
    }

    private static int existing(int step) {
        if (step < 1 || step > StepForm.LAST) {
            throw new NotFoundException(step);
        }
        return step;
    }

    private static int after(int step, String action) {
        return Math.clamp(action.equals("back") ? step - 1 : action.equals("save") ? step : step + 1, 1, StepForm.LAST);
    }

    private void crumbs(Model model) {
        model.addAttribute("crumbs", List.of(new Crumb(texts.of("projects.title"), "/projects")));
    }
}
