package org.twinflow.web.closing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.twinflow.closing.ClosingDetails;
import org.twinflow.closing.ClosingItem;
import org.twinflow.closing.ClosingState;
import org.twinflow.closing.Closings;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The end of a project: beginning it, its checklist, how far it has come, taking the work up again. */
@Controller
@RequestMapping("/projects/{slug}/closing")
class ClosingController {

    private static final String BACK = "redirect:/projects/{slug}/closing";

    private final Projects projects;
    private final Closings closings;
    private final FormErrors errors;
    private final Texts texts;

    ClosingController(Projects projects, Closings closings, FormErrors errors, Texts texts) {
        this.projects = projects;
        this.closings = closings;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable String slug, Reader reader, Model model) {
        return shown(projects.bySlug(slug, reader), null, "", reader, model);
    }

    @PostMapping
    String begin(@PathVariable String slug, Reader reader, RedirectAttributes flash) {
        closings.begin(projects.bySlug(slug, reader).id(), reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("closing.begun.toast")));
        return BACK;
    }

    @PostMapping("/check")
    String check(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") List<String> items,
            @RequestParam(defaultValue = "") String note,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = projects.bySlug(slug, reader);
        var ticked = items(items);
        try {
            closings.check(project.id(), ticked, note, reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("closing.checked.toast")));
            return BACK;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return shown(project, ticked, note, reader, model);
        }
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable String slug, Reader reader, RedirectAttributes flash) {
        closings.reopen(projects.bySlug(slug, reader).id(), reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("closing.reopened.toast")));
        return BACK;
    }

    static Set<ClosingItem> items(List<String> names) {
        var items = EnumSet.noneOf(ClosingItem.class);
        Arrays.stream(ClosingItem.values())
                .filter(item -> names.contains(item.name()))
                .forEach(items::add);
        return items;
    }

    private String shown(
            ProjectSummary project, @Nullable Set<ClosingItem> ticked, String note, Reader reader, Model model) {
        var closing = closings.of(project.id(), reader).orElse(null);
        var over = closing == null || closing.state() == ClosingState.REOPENED;
        model.addAttribute("project", project);
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        model.addAttribute("closing", closing);
        model.addAttribute("ticked", ticked == null ? settled(closing) : ticked);
        model.addAttribute("note", note);
        model.addAttribute("coordinates", reader.coordinates(project.id().id()));
        model.addAttribute("mayBegin", over && reader.coordinates(project.id().id()));
        model.addAttribute("steps", closing == null || over ? List.of() : steps(closing.state()));
        return "closing/show";
    }

    /** What can be counted as done is ticked before anybody looks. */
    private static Set<ClosingItem> settled(@Nullable ClosingDetails closing) {
        var items = EnumSet.noneOf(ClosingItem.class);
        if (closing != null) {
            closing.facts().stream().filter(fact -> fact.settled()).forEach(fact -> items.add(fact.item()));
        }
        return items;
    }

    private List<Step> steps(ClosingState now) {
        return Arrays.stream(ClosingState.values())
                .filter(state -> state != ClosingState.REOPENED)
                .map(state -> new Step(
                        texts.of("closing.step." + state),
                        state.ordinal() < now.ordinal() || now == ClosingState.ARCHIVED
                                ? "done"
                                : state == now ? "now" : "next"))
                .toList();
    }

    /** A step on the way, as the line of steps shows it. */
    public record Step(String text, String state) {}
}
