package org.twinflow.web.projects;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.Assignments;
import org.twinflow.engine.Tasks;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The tasks of a project: the list, the giving of one, and what came of it. */
@Controller
@RequestMapping("/projects/{slug}/tasks")
class AssignmentController {

    private final Projects projects;
    private final Assignments assignments;
    private final AssignmentList list;
    private final Assignees assignees;
    private final Tasks tasks;
    private final FormErrors errors;
    private final Texts texts;

    AssignmentController(
            Projects projects,
            Assignments assignments,
            AssignmentList list,
            Assignees assignees,
            Tasks tasks,
            FormErrors errors,
            Texts texts) {
        this.projects = projects;
        this.assignments = assignments;
        this.list = list;
        this.assignees = assignees;
        this.tasks = tasks;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String list(
            @PathVariable String slug, @RequestParam(defaultValue = "open") String state, Reader reader, Model model) {
        var project = framed(slug, reader, model);
        var all = assignments.of(project.id(), reader);
        model.addAttribute("state", state.equals("ended") ? "ended" : "open");
        model.addAttribute("groups", list.groups(all, state.equals("ended")));
        model.addAttribute(
                "open", all.stream().filter(task -> task.state().isOpen()).count());
        model.addAttribute(
                "ended", all.stream().filter(task -> !task.state().isOpen()).count());
        return "projects/tasks";
    }

    @GetMapping("/new")
    String form(@PathVariable String slug, @RequestParam(defaultValue = "") String target, Reader reader, Model model) {
        var project = framed(slug, reader, model);
        reader.mustBeAllowed(reader.teachesIn(project.id().id()));
        return form(AssignmentForm.empty(target), project, reader, model);
    }

    @PostMapping
    String assign(
            @PathVariable String slug,
            @ModelAttribute AssignmentForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = framed(slug, reader, model);
        reader.mustBeAllowed(reader.teachesIn(project.id().id()));
        try {
            var id = assignments.assign(form.wantedId(), form.assignment(project.id()), reader);
            flash.addAttribute("task", id.toString());
            flash.addFlashAttribute("toast", Toast.done(texts.of("assignments.given")));
            return "redirect:/projects/{slug}/tasks/{task}";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return form(form, project, reader, model);
        }
    }

    @GetMapping("/{task}")
    String show(@PathVariable String slug, @PathVariable AssignmentId task, Reader reader, Model model) {
        var project = framed(slug, reader, model);
        var details = assignments.get(task, reader);
        if (!details.task().project().equals(project.id())) {
            throw new NotFoundException(task);
        }
        crumbs(project, model);
        model.addAttribute("details", details);
        model.addAttribute("said", details.task().said(language(), project.language()));
        model.addAttribute("assignee", assignees.name(details.task().assignee()));
        model.addAttribute("rounds", list.rounds(details));
        model.addAttribute("late", list.late(details.task()));
        model.addAttribute(
                "mine",
                tasks.about(task.toString()).stream()
                        .filter(open -> reader.isNamed(open.candidates())
                                || (open.assignee() != null && reader.tokens().contains(open.assignee())))
                        .map(open -> open.id())
                        .findFirst()
                        .orElse(null));
        return "projects/task";
    }

    @PostMapping("/{task}/cancel")
    String cancel(@PathVariable String slug, @PathVariable AssignmentId task, Reader reader, RedirectAttributes flash) {
        projects.bySlug(slug, reader);
        assignments.cancel(task, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("assignments.cancelled")));
        return "redirect:/projects/{slug}/tasks/{task}";
    }

    private String form(AssignmentForm form, ProjectSummary project, Reader reader, Model model) {
        crumbs(project, model);
        model.addAttribute("form", form);
        model.addAttribute("targets", assignees.targets(project, reader));
        model.addAttribute("priorities", assignees.priorities());
        model.addAttribute("languages", languages(project));
        return "projects/task-new";
    }

    /** Those of the schools, and of the application, beside that of the project. */
    private static List<String> languages(ProjectSummary project) {
        return Stream.concat(
                        project.schools().stream().map(school -> school.locale().getLanguage()), Stream.of(language()))
                .filter(language -> !language.isEmpty() && !language.equals(project.language()))
                .distinct()
                .sorted()
                .toList();
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    private ProjectSummary framed(String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        model.addAttribute("project", project);
        model.addAttribute("teaches", reader.teachesIn(project.id().id()));
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        return project;
    }

    private void crumbs(ProjectSummary project, Model model) {
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.of(project),
                        new Crumb(texts.of("assignments.title"), "/projects/" + project.slug() + "/tasks")));
    }
}
