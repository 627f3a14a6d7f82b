package org.twinflow.web.invitations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.invitations.InvitationId;
import org.twinflow.invitations.Invitations;
import org.twinflow.people.People;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.TwinflowProperties;
import org.twinflow.web.projects.SchoolChoices;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;
import org.twinflow.web.shell.Ui;

/** Where coordinators invite partners and see what became of it. */
@Controller
@RequestMapping("/projects/{slug}/invitations")
class InvitationController {

    private static final List<Integer> DAYS = List.of(3, 7, InvitationForm.USUAL_DAYS, 30);

    private final Invitations invitations;
    private final Projects projects;
    private final People people;
    private final TwinflowProperties twinflow;
    private final FormErrors errors;
    private final Texts texts;
    private final Ui ui;

    InvitationController(
            Invitations invitations,
            Projects projects,
            People people,
            TwinflowProperties twinflow,
            FormErrors errors,
            Texts texts,
            Ui ui) {
        this.invitations = invitations;
        this.projects = projects;
        this.people = people;
        this.twinflow = twinflow;
        this.errors = errors;
        this.texts = texts;
        this.ui = ui;
    }

    @GetMapping
    String list(@PathVariable String slug, Reader reader, Model model) {
        return show(slug, InvitationForm.empty(), reader, model);
    }

    @PostMapping
    String invite(
            @PathVariable String slug,
            @ModelAttribute InvitationForm form,
            Reader reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var project = projects.bySlug(slug, reader);
        try {
            var secret = invitations.invite(project.id(), form.invitation(), reader);
            flash.addFlashAttribute("link", link(twinflow, secret));
            return "redirect:/projects/{slug}/invitations";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(slug, form, reader, model);
        }
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable String slug, @PathVariable InvitationId id, Reader reader, RedirectAttributes flash) {
        invitations.revoke(projects.bySlug(slug, reader).id(), id, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("invitations.revoked")));
        return "redirect:/projects/{slug}/invitations";
    }

    static String link(TwinflowProperties twinflow, String secret) {
        return twinflow.address("/join/" + secret);
    }

    private String show(String slug, InvitationForm form, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        model.addAttribute("project", project);
        model.addAttribute("invitations", invitations.of(project.id(), reader));
        model.addAttribute("form", form);
        model.addAttribute(
                "roles",
                Invitations.ROLES.stream()
                        .map(role -> Choice.of(role, texts.of("shell.role." + role.token())))
                        .toList());
        model.addAttribute(
                "schools",
                Stream.concat(
                                Stream.of(Choice.of("", texts.of("invitations.school.any"))),
                                SchoolChoices.of(people.schools(), ui).stream())
                        .toList());
        model.addAttribute(
                "days",
                DAYS.stream()
                        .map(day -> Choice.of(day, texts.of("invitations.days", day)))
                        .toList());
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        return "invitations/list";
    }
}
