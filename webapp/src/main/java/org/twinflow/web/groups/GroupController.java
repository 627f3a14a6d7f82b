package org.twinflow.web.groups;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.groups.DivisionId;
import org.twinflow.groups.Divisions;
import org.twinflow.groups.GroupMaking;
import org.twinflow.groups.GroupPublishing;
import org.twinflow.groups.WorkingGroups;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The groups of a project: {@code groups/list}; opening a division and letting it work: {@code groups/board}. */
@Controller
@RequestMapping("/projects/{slug}/groups")
class GroupController {

    private static final int GROUPS = 4;
    private static final int SIZE = 4;

    private final GroupFrame frame;
    private final Divisions divisions;
    private final WorkingGroups groups;
    private final GroupMaking making;
    private final GroupPublishing publishing;
    private final FormErrors errors;
    private final Texts texts;

    GroupController(
            GroupFrame frame,
            Divisions divisions,
            WorkingGroups groups,
            GroupMaking making,
            GroupPublishing publishing,
            FormErrors errors,
            Texts texts) {
        this.frame = frame;
        this.divisions = divisions;
        this.groups = groups;
        this.making = making;
        this.publishing = publishing;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String list(@PathVariable String slug, Reader reader, Model model) {
        var project = frame.project(slug, reader, model);
        var teaches = reader.teachesIn(project.id().id());
        model.addAttribute("divisions", teaches ? divisions.of(project.id(), reader) : List.of());
        model.addAttribute("mine", groups.mine(project.id(), reader));
        model.addAttribute(
                "choosing", GroupFrame.isPupil(project, reader) ? groups.choosing(project.id(), reader) : List.of());
        return "groups/list";
    }

    @GetMapping("/new")
    String form(@PathVariable String slug, Reader reader, Model model) {
        var project = frame.taught(slug, reader, model);
        return form(DivisionForm.of(GROUPS, SIZE, Math.min(3, countries(project))), model);
    }

    @PostMapping
    String open(
            @PathVariable String slug,
            @ModelAttribute DivisionForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = frame.taught(slug, reader, model);
        try {
            var id = divisions.open(project.id(), form.wanted(), texts.of("groups.name"), reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("groups.opened")));
            return "redirect:/projects/{slug}/groups/" + id;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return form(form, model);
        }
    }

    @GetMapping("/{division}")
    String board(@PathVariable String slug, @PathVariable DivisionId division, Reader reader, Model model) {
        frame.division(slug, division, reader, model);
        return "groups/board";
    }

    /** @param again to look for other groups than the last time */
    @PostMapping("/{division}/mix")
    String mix(
            @PathVariable String slug,
            @PathVariable DivisionId division,
            @RequestParam(defaultValue = "false") boolean again,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.division(slug, division, reader, model);
        making.mix(division, again, reader);
        return done("groups.mixed", flash);
    }

    @PostMapping("/{division}/publish")
    String publish(
            @PathVariable String slug,
            @PathVariable DivisionId division,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.division(slug, division, reader, model);
        publishing.publish(division, reader);
        return done("groups.published", flash);
    }

    @PostMapping("/{division}/withdraw")
    String withdraw(
            @PathVariable String slug,
            @PathVariable DivisionId division,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.division(slug, division, reader, model);
        publishing.withdraw(division, reader);
        return done("groups.withdrawn", flash);
    }

    @PostMapping("/{division}/discard")
    String discard(
            @PathVariable String slug,
            @PathVariable DivisionId division,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.division(slug, division, reader, model);
        divisions.discard(division, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("groups.discarded")));
        return "redirect:/projects/{slug}/groups";
    }

    private String done(String key, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.done(texts.of(key)));
        return "redirect:/projects/{slug}/groups/{division}";
    }

    private static int countries(ProjectSummary project) {
        return Math.toIntExact(project.schools().stream()
                .map(school -> school.country())
                .distinct()
                .count());
    }

    private static String form(DivisionForm form, Model model) {
        model.addAttribute("form", form);
        return "groups/form";
    }
}
