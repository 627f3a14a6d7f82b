package org.twinflow.web.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.twinflow.planning.ActivityId;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.projects.SchoolChoices;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;
import org.twinflow.web.shell.Ui;

/** The plan of one project: what is in force, what is proposed, and the writing of it; {@code planning/plan}. */
@Controller
@RequestMapping("/projects/{slug}/planning")
class PlanController {

    private static final String BACK = "redirect:/projects/{slug}/planning";

    private final Projects projects;
    private final Plans plans;
    private final PlanPage page;
    private final FormErrors errors;
    private final Texts texts;
    private final Ui ui;

    PlanController(Projects projects, Plans plans, PlanPage page, FormErrors errors, Texts texts, Ui ui) {
        this.projects = projects;
        this.plans = plans;
        this.page = page;
        this.errors = errors;
        this.texts = texts;
        this.ui = ui;
    }

    @GetMapping
    String show(@PathVariable String slug, Reader reader, Model model) {
        var project = framed(slug, reader, model);
        model.addAttribute("page", page.of(project, reader));
        return "planning/plan";
    }

    @PostMapping("/begin")
    String begin(@PathVariable String slug, Reader reader) {
        plans.begin(projects.bySlug(slug, reader).id(), reader);
        return BACK;
    }

    @PostMapping("/propose")
    String propose(@PathVariable String slug, @RequestParam long version, Reader reader, RedirectAttributes flash) {
        var plan = plans.propose(projects.bySlug(slug, reader).id(), version, reader);
        var toast = plan.isOpen()
                ? Toast.failed(
                        texts.of("planning.conflicts.returned", plan.conflicts().size()))
                : Toast.done(texts.of("planning.proposed"));
        flash.addFlashAttribute("toast", toast);
        return BACK;
    }

    @GetMapping("/activities/new")
    String form(@PathVariable String slug, Reader reader, Model model) {
        var project = coordinated(slug, reader, model);
        var version = page.openVersion(project, reader);
        return form(ActivityForm.empty(project, reader.school()), null, version, project, model);
    }

    @PostMapping("/activities")
    String add(
            @PathVariable String slug,
            @ModelAttribute ActivityForm form,
            @RequestParam long version,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        var project = coordinated(slug, reader, model);
        try {
            plans.add(project.id(), form.activity(), version, reader);
            return BACK;
        } catch (InvalidException invalid) {
            return again(invalid, form, null, version, project, model, response);
        }
    }

    @GetMapping("/activities/{activity}")
    String edit(@PathVariable String slug, @PathVariable ActivityId activity, Reader reader, Model model) {
        var project = coordinated(slug, reader, model);
        var version = page.openVersion(project, reader);
        return form(ActivityForm.of(drafted(project, activity, reader)), activity, version, project, model);
    }

    @PostMapping("/activities/{activity}")
    String change(
            @PathVariable String slug,
            @PathVariable ActivityId activity,
            @ModelAttribute ActivityForm form,
            @RequestParam long version,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        var project = coordinated(slug, reader, model);
        try {
            plans.change(project.id(), activity, form.activity(), version, reader);
            return BACK;
        } catch (InvalidException invalid) {
            return again(invalid, form, activity, version, project, model, response);
        }
    }

    @PostMapping("/activities/{activity}/remove")
    String remove(
            @PathVariable String slug, @PathVariable ActivityId activity, @RequestParam long version, Reader reader) {
        plans.remove(projects.bySlug(slug, reader).id(), activity, version, reader);
        return BACK;
    }

    @PostMapping("/activities/{activity}/done")
    String done(
            @PathVariable String slug,
            @PathVariable ActivityId activity,
            @RequestParam(defaultValue = "true") boolean done,
            Reader reader) {
        plans.done(projects.bySlug(slug, reader).id(), activity, done, reader);
        return BACK;
    }

    private String again(
            InvalidException invalid,
            ActivityForm form,
            @Nullable ActivityId activity,
            long version,
            ProjectSummary project,
            Model model,
            HttpServletResponse response) {
        errors.show(invalid, model, response);
        return form(form, activity, version, project, model);
    }

    private String form(
            ActivityForm form, @Nullable ActivityId activity, long version, ProjectSummary project, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("activity", activity);
        model.addAttribute("version", version);
        model.addAttribute("schools", SchoolChoices.of(project.schools(), ui));
        model.addAttribute("phases", Choice.all("planning.phase.", List.of(Phase.values()), texts));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.of(project),
                        new Crumb(texts.of("planning.title"), "/projects/" + project.slug() + "/planning")));
        return "planning/activity";
    }

    private PlannedActivity drafted(ProjectSummary project, ActivityId activity, Reader reader) {
        return plans.of(project.id(), reader).stream()
                .flatMap(plan -> plan.draft().stream())
                .filter(each -> each.id().equals(activity))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(activity));
    }

    private ProjectSummary coordinated(String slug, Reader reader, Model model) {
        var project = framed(slug, reader, model);
        reader.mustBeAllowed(reader.coordinates(project.id().id()));
        return project;
    }

    private ProjectSummary framed(String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        model.addAttribute("project", project);
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        return project;
    }
}
