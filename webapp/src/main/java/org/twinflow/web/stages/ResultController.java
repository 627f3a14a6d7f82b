package org.twinflow.web.stages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.documents.Documents;
import org.twinflow.pages.PageSummary;
import org.twinflow.pages.Pages;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.stages.ResultKind;
import org.twinflow.stages.ResultView;
import org.twinflow.stages.Results;
import org.twinflow.stages.StageSummary;
import org.twinflow.stages.Stages;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** What counts as a result of a project, stage by stage: {@code stages/results}. */
@Controller
@RequestMapping("/projects/{slug}/results")
class ResultController {

    private static final int CHOICES = 200;

    private final Projects projects;
    private final Results results;
    private final Stages stages;
    private final Pages pages;
    private final Documents documents;
    private final FormErrors errors;
    private final Texts texts;

    ResultController(
            Projects projects,
            Results results,
            Stages stages,
            Pages pages,
            Documents documents,
            FormErrors errors,
            Texts texts) {
        this.projects = projects;
        this.results = results;
        this.stages = stages;
        this.pages = pages;
        this.documents = documents;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String list(@PathVariable String slug, Reader reader, Model model) {
        return list(projects.bySlug(slug, reader), "", "", reader, model);
    }

    /** @param what the kind and the id of it, as the choices of the form name it */
    @PostMapping
    String mark(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String stage,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = projects.bySlug(slug, reader);
        try {
            results.mark(project.id(), kind(what), id(what), stage, reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("results.marked")));
            return "redirect:/projects/{slug}/results";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return list(project, what, stage, reader, model);
        }
    }

    @PostMapping("/{subject}/unmark")
    String unmark(@PathVariable String slug, @PathVariable UUID subject, Reader reader, RedirectAttributes flash) {
        results.unmark(projects.bySlug(slug, reader).id(), subject, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("results.unmarked")));
        return "redirect:/projects/{slug}/results";
    }

    private String list(ProjectSummary project, String what, String stage, Reader reader, Model model) {
        var all = results.of(project.id(), reader);
        var mayMark = reader.teachesIn(project.id().id()) && !project.status().isOver();
        model.addAttribute("project", project);
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        model.addAttribute("stages", byStage(all));
        model.addAttribute("mayMark", mayMark);
        model.addAttribute("what", what);
        model.addAttribute("stage", stage);
        if (mayMark) {
            var marked = all.stream().map(ResultView::id).collect(Collectors.toSet());
            var choices = choices(project, reader).stream()
                    .filter(choice -> !marked.contains(id(choice.value())))
                    .toList();
            model.addAttribute("choices", choices);
            model.addAttribute("names", names(project, reader));
        }
        return "stages/results";
    }

    /** Those of one stage together, in the order in which the first of each was marked. */
    private static Map<String, List<ResultView>> byStage(List<ResultView> all) {
        return all.stream().collect(Collectors.groupingBy(ResultView::stage, LinkedHashMap::new, Collectors.toList()));
    }

    private List<Choice> choices(ProjectSummary project, Reader reader) {
        var texts = pages.of(project.id(), reader).stream()
                .map(page -> Choice.of(ResultKind.PAGE + ":" + page.id(), page(page)));
        var papers = documents.list(project.id().id(), null, reader, null, CHOICES).items().stream()
                .map(paper -> Choice.of(ResultKind.DOCUMENT + ":" + paper.id(), paper.title()));
        return Stream.concat(texts, papers).toList();
    }

    private String page(PageSummary page) {
        return texts.of("results.choice.page", page.title());
    }

    /** How stages are called in this project so far. */
    private List<String> names(ProjectSummary project, Reader reader) {
        return Stream.concat(
                        stages.of(project.id(), reader).stream().map(StageSummary::name),
                        pages.of(project.id(), reader).stream().map(PageSummary::stage))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static ResultKind kind(String what) {
        return what.startsWith(ResultKind.PAGE + ":") ? ResultKind.PAGE : ResultKind.DOCUMENT;
    }

    private static UUID id(String what) {
        try {
            return UUID.fromString(what.substring(what.indexOf(':') + 1));
        } catch (IllegalArgumentException none) {
            throw new InvalidException(FieldError.of("what", "projects.choice.missing"));
        }
    }
}
