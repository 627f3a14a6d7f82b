package org.twinflow.web.projects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Who is in a project; its coordinators admit. */
@Controller
@RequestMapping("/projects/{slug}/members")
class MemberController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Projects projects;
    private final People people;
    private final ProjectMembers members;
    private final FormErrors errors;
    private final Texts texts;

    MemberController(Projects projects, People people, ProjectMembers members, FormErrors errors, Texts texts) {
        this.projects = projects;
        this.people = people;
        this.members = members;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String list(@PathVariable String slug, Reader reader, Model model) {
        return show(projects.bySlug(slug, reader), reader, model);
    }

    @PostMapping
    String admit(
            @PathVariable String slug,
            @ModelAttribute MemberForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = projects.bySlug(slug, reader);
        reader.mustBeAllowed(reader.coordinates(project.id().id()));
        try {
            var person = admit(form, project, reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("projects.member.admitted", person.name())));
            return "redirect:/projects/{slug}/members";
        } catch (RefusedException refused) {
            response.setStatus(CONFLICT);
            var told = new InvalidException(FieldError.of("username", refused.code(), refused.arguments()));
            return again(told, form, project, reader, model);
        } catch (InvalidException invalid) {
            response.setStatus(UNPROCESSABLE);
            return again(invalid, form, project, reader, model);
        }
    }

    private PersonSummary admit(MemberForm form, ProjectSummary project, Reader reader) {
        var given = new Given();
        var role = given.choice("role", form.role(), Role.class, Role.TEACHER);
        given.check();
        var person = people.byUsername(Given.text(form.username()))
                .orElseThrow(() -> new InvalidException(FieldError.of("username", "projects.member.unknown")));
        projects.admit(project.id(), person.id(), role, reader);
        return person;
    }

    private String again(
            InvalidException invalid, MemberForm form, ProjectSummary project, Reader reader, Model model) {
        errors.show(invalid, model);
        model.addAttribute("form", form);
        return show(project, reader, model);
    }

    private String show(ProjectSummary project, Reader reader, Model model) {
        var coordinates = reader.coordinates(project.id().id());
        model.addAttribute("project", project);
        model.addAttribute("groups", members.bySchool(project, reader));
        model.addAttribute("coordinates", coordinates);
        model.addAttribute(
                "roles",
                Projects.ROLES.stream()
                        .map(role -> Choice.of(role, texts.of("shell.role." + role.token())))
                        .toList());
        return "projects/members";
    }

    /** Whom to admit as what. */
    record MemberForm(@Nullable String username, @Nullable String role) {}
}
