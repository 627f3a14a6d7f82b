package org.twinflow.web.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
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
import org.twinflow.people.SchoolId;
import org.twinflow.planning.ActivityId;
import org.twinflow.planning.NewRequest;
import org.twinflow.planning.PlanDetails;
import org.twinflow.planning.PlanRequests;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.projects.Given;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** What people of the schools ask of the plan, and how a school does an activity in its own way. */
@Controller
@RequestMapping("/projects/{slug}/planning")
class RequestController {

    private static final String BACK = "redirect:/projects/{slug}/planning";

    private final Projects projects;
    private final Plans plans;
    private final PlanRequests requests;
    private final FormErrors errors;
    private final Texts texts;

    RequestController(Projects projects, Plans plans, PlanRequests requests, FormErrors errors, Texts texts) {
        this.projects = projects;
        this.plans = plans;
        this.requests = requests;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping("/requests/new")
    String form(
            @PathVariable String slug, @RequestParam(defaultValue = "") String activity, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        reader.mustBeAllowed(PlanRequests.mayAsk(project, reader));
        return form(new Form(activity, "", "", ""), project, reader, model);
    }

    @PostMapping("/requests")
    String ask(
            @PathVariable String slug,
            Form form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = projects.bySlug(slug, reader);
        try {
            requests.ask(project.id(), form.wanted(), reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("planning.request.sent")));
            return BACK;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return form(form, project, reader, model);
        }
    }

    @GetMapping("/activities/{activity}/adapt")
    String adapting(
            @PathVariable String slug,
            @PathVariable ActivityId activity,
            @RequestParam(defaultValue = "") String school,
            Reader reader,
            Model model) {
        var project = projects.bySlug(slug, reader);
        return adaptForm(project, inForce(project, activity, reader), school, reader, model);
    }

    @PostMapping("/activities/{activity}/adapt")
    String adapt(
            @PathVariable String slug,
            @PathVariable ActivityId activity,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String words,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        var project = projects.bySlug(slug, reader);
        var planned = inForce(project, activity, reader);
        try {
            var given = new Given();
            var id = new SchoolId(given.id("school", school));
            given.check();
            plans.adapt(project.id(), activity, id, title, words, reader);
            return BACK;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return adaptForm(project, planned, school, reader, model);
        }
    }

    private String form(Form form, ProjectSummary project, Reader reader, Model model) {
        var activities =
                plans.of(project.id(), reader).map(PlanDetails::current).orElse(List.of());
        framed(project, model);
        model.addAttribute("form", form);
        model.addAttribute(
                "activities",
                activities.stream()
                        .map(activity -> Choice.of(activity.id(), activity.title()))
                        .toList());
        return "planning/request";
    }

    private String adaptForm(
            ProjectSummary project, PlannedActivity activity, String school, Reader reader, Model model) {
        var mine = activity.schools().stream()
                .filter(each -> Plans.mayAdapt(each.id(), project.id(), reader))
                .toList();
        reader.mustBeAllowed(!mine.isEmpty());
        var chosen = mine.stream()
                .filter(each -> each.id().toString().equals(school) || each.id().equals(reader.school()))
                .findFirst()
                .orElse(mine.getFirst());
        framed(project, model);
        model.addAttribute("activity", activity);
        model.addAttribute(
                "schools",
                mine.stream().map(each -> Choice.of(each.id(), each.name())).toList());
        model.addAttribute("school", chosen.id().toString());
        model.addAttribute(
                "adapted",
                activity.adaptations().stream()
                        .filter(each -> each.school().id().equals(chosen.id()))
                        .findFirst()
                        .orElse(null));
        return "planning/adapt";
    }

    private PlannedActivity inForce(ProjectSummary project, ActivityId id, Reader reader) {
        return plans.of(project.id(), reader).map(PlanDetails::current).orElse(List.of()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id));
    }

    private static void framed(ProjectSummary project, Model model) {
        model.addAttribute("project", project);
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
    }

    /** A change as somebody asks for it. */
    record Form(
            @Nullable String activity,
            @Nullable String words,
            @Nullable String start,
            @Nullable String end) {

        NewRequest wanted() {
            var given = new Given();
            var about = Given.text(activity);
            var wanted = new NewRequest(
                    about.isEmpty() ? null : new ActivityId(given.id("activity", about)),
                    Given.text(words),
                    date(given, "start", start),
                    date(given, "end", end));
            given.check();
            return wanted;
        }

        private static @Nullable LocalDate date(Given given, String field, @Nullable String text) {
            return Given.text(text).isEmpty() ? null : given.date(field, text);
        }
    }
}
