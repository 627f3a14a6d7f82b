package org.twinflow.web.stages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentShelves;
import org.twinflow.pages.Markdown;
import org.twinflow.pages.PageId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.stages.StageDetails;
import org.twinflow.stages.StageId;
import org.twinflow.stages.Stages;
import org.twinflow.web.files.FileGate;
import org.twinflow.web.limits.Costly;
import org.twinflow.web.pages.Shown;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The stages of a project: {@code stages/list}, one of them {@code stages/show}, and a page as it was {@code stages/page}. */
@Controller
@RequestMapping("/projects/{slug}/stages")
class StageController {

    private static final List<String> WHAT = List.of("documents", "pages", "plan");

    private final Projects projects;
    private final Stages stages;
    private final DocumentShelves shelves;
    private final StageWords words;
    private final FileGate gate;
    private final StageDoor files;
    private final StageZipDoor archives;
    private final FormErrors errors;
    private final Texts texts;
    private final Clock clock;

    StageController(
            Projects projects,
            Stages stages,
            DocumentShelves shelves,
            StageWords words,
            FileGate gate,
            StageDoor files,
            StageZipDoor archives,
            FormErrors errors,
            Texts texts,
            Clock clock) {
        this.projects = projects;
        this.stages = stages;
        this.shelves = shelves;
        this.words = words;
        this.gate = gate;
        this.files = files;
        this.archives = archives;
        this.errors = errors;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        var today = LocalDate.ofInstant(clock.instant(), project.zone());
        return list(project, new StageForm("", today.toString(), "", WHAT, List.of()), reader, model);
    }

    @PostMapping
    String take(
            @PathVariable String slug,
            @ModelAttribute StageForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = projects.bySlug(slug, reader);
        try {
            var stage = stages.take(project.id(), form.wanted(), reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("stages.taken")));
            flash.addAttribute("stage", stage.toString());
            return "redirect:/projects/{slug}/stages/{stage}";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return list(project, form, reader, model);
        }
    }

    private String list(ProjectSummary project, StageForm form, Reader reader, Model model) {
        framed(project, model, List.of(Crumb.of(project), results(project)));
        model.addAttribute("stages", stages.of(project.id(), reader));
        model.addAttribute("form", form);
        model.addAttribute(
                "mayTake",
                reader.coordinates(project.id().id()) && !project.status().isOver());
        model.addAttribute(
                "what",
                WHAT.stream()
                        .map(each -> Choice.of(each, texts.of("stages.what." + each)))
                        .toList());
        model.addAttribute(
                "folders",
                shelves.folders(project.id().id(), reader).stream()
                        .map(folder -> folder.path())
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Choice.of(folder, folder))
                        .toList());
        return "stages/list";
    }

    @GetMapping("/{stage}")
    String show(@PathVariable String slug, @PathVariable StageId stage, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        var shown = stage(project, stage, reader, model);
        var changes = stages.changes(stage, reader);
        framed(project, model, List.of(Crumb.of(project), results(project), all(project)));
        model.addAttribute("changedDocuments", words.documents(changes));
        model.addAttribute("changedPages", words.pages(changes));
        model.addAttribute("changedPlan", words.plan(changes));
        model.addAttribute("unchanged", changes.isEmpty());
        model.addAttribute(
                "bytes",
                shown.documents().stream().mapToLong(held -> held.size()).sum());
        return "stages/show";
    }

    @GetMapping("/{stage}/pages/{page}")
    String page(
            @PathVariable String slug,
            @PathVariable StageId stage,
            @PathVariable PageId page,
            Reader reader,
            Model model) {
        var project = projects.bySlug(slug, reader);
        var held = stage(project, stage, reader, model);
        framed(
                project,
                model,
                List.of(
                        Crumb.of(project),
                        results(project),
                        all(project),
                        new Crumb(held.stage().name(), "/projects/" + project.slug() + "/stages/" + stage)));
        var then = stages.page(stage, page, reader);
        model.addAttribute("then", then);
        model.addAttribute("html", Markdown.html(then.text().body()));
        return "stages/page";
    }

    @GetMapping("/{stage}/pages/{page}/files/{document}")
    ResponseEntity<Resource> pageFile(
            @PathVariable StageId stage,
            @PathVariable PageId page,
            @PathVariable DocumentId document,
            @RequestParam(defaultValue = "false") boolean small,
            WebRequest request,
            Reader reader) {
        return Shown.of(stages.pageFile(stage, page, document, small, reader), request);
    }

    @GetMapping("/{stage}/documents/{document}")
    @Nullable ResponseEntity<Resource> document(
            @PathVariable StageId stage, @PathVariable DocumentId document, Reader reader, HttpServletResponse response)
            throws IOException {
        return gate.give(files, StageDoor.what(stage, document), reader, response);
    }

    @GetMapping("/{stage}/zip")
    @Costly(Costly.Work.EXPORT)
    @Nullable ResponseEntity<Resource> zip(@PathVariable StageId stage, Reader reader, HttpServletResponse response)
            throws IOException {
        return gate.give(archives, StageZipDoor.what(stage), reader, response);
    }

    @PostMapping("/{stage}/documents/{document}/let-go")
    String letGo(
            @PathVariable StageId stage, @PathVariable DocumentId document, Reader reader, RedirectAttributes flash) {
        stages.letGo(stage, document, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("stages.let-go.done")));
        return "redirect:/projects/{slug}/stages/{stage}";
    }

    @PostMapping("/{stage}/remove")
    String remove(@PathVariable StageId stage, Reader reader, RedirectAttributes flash) {
        stages.remove(stage, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("stages.removed")));
        return "redirect:/projects/{slug}/stages";
    }

    /** The stage, if it is one of this project. */
    private StageDetails stage(ProjectSummary project, StageId id, Reader reader, Model model) {
        var shown = stages.get(id, reader);
        reader.mustSee(shown.stage().project().equals(project.id()), id);
        model.addAttribute("shown", shown);
        return shown;
    }

    private static void framed(ProjectSummary project, Model model, List<Crumb> crumbs) {
        model.addAttribute("project", project);
        model.addAttribute("crumbs", crumbs);
    }

    private Crumb results(ProjectSummary project) {
        return new Crumb(texts.of("results.title"), "/projects/" + project.slug() + "/results");
    }

    private Crumb all(ProjectSummary project) {
        return new Crumb(texts.of("stages.title"), "/projects/" + project.slug() + "/stages");
    }
}
