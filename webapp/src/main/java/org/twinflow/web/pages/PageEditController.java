package org.twinflow.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.twinflow.documents.DocumentDetails;
import org.twinflow.pages.Exhibit;
import org.twinflow.pages.Licence;
import org.twinflow.pages.PageDetails;
import org.twinflow.pages.PageId;
import org.twinflow.pages.PageSummary;
import org.twinflow.pages.Pages;
import org.twinflow.pages.Publications;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.projects.Tongues;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Where a page is written: {@code pages/edit}. */
@Controller
@RequestMapping("/projects/{slug}/pages")
class PageEditController {

    private static final String PAGE = "redirect:/projects/{slug}/pages/";

    private final PageFrame frame;
    private final Pages pages;
    private final Publications publications;
    private final Tongues tongues;
    private final FormErrors errors;
    private final Texts texts;

    PageEditController(
            PageFrame frame, Pages pages, Publications publications, Tongues tongues, FormErrors errors, Texts texts) {
        this.frame = frame;
        this.pages = pages;
        this.publications = publications;
        this.tongues = tongues;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping("/new")
    String blank(@PathVariable String slug, Reader reader, Model model) {
        var project = frame.project(slug, reader, model);
        reader.mustBeAllowed(Pages.mayWrite(project.id(), reader));
        return form(PageForm.empty(project.language()), library(project, List.of(), reader), project, reader, model);
    }

    @PostMapping
    String write(
            @PathVariable String slug,
            @ModelAttribute PageForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = frame.project(slug, reader, model);
        reader.mustBeAllowed(Pages.mayWrite(project.id(), reader));
        var library = library(project, List.of(), reader);
        if (form.more() != null) {
            return form(form, library, project, reader, model);
        }
        try {
            var id = pages.write(project.id(), form.text(library), reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("pages.saved")));
            return PAGE + id;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return form(form, library, project, reader, model);
        }
    }

    @GetMapping("/{page}/edit")
    String edit(@PathVariable String slug, @PathVariable PageId page, Reader reader, Model model) {
        var project = frame.project(slug, reader, model);
        var details = frame.page(project, page, reader, model);
        reader.mustBeAllowed(details.mayEdit());
        var text = details.text();
        model.addAttribute("mending", publications.isMending(page, reader));
        model.addAttribute("history", publications.of(page, reader));
        return form(
                PageForm.of(text, details.number()), library(project, text.exhibits(), reader), project, reader, model);
    }

    @PostMapping("/{page}")
    String save(
            @PathVariable String slug,
            @PathVariable PageId page,
            @ModelAttribute PageForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = frame.project(slug, reader, model);
        var details = frame.page(project, page, reader, model);
        reader.mustBeAllowed(details.mayEdit());
        var library = library(project, details.text().exhibits(), reader);
        if (form.more() != null) {
            return form(form, library, project, reader, model);
        }
        try {
            pages.save(page, Objects.requireNonNullElse(form.version(), 0), form.text(library), reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("pages.saved")));
            return PAGE + page;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return form(form, library, project, reader, model);
        }
    }

    private List<DocumentDetails> library(ProjectSummary project, List<Exhibit> used, Reader reader) {
        return frame.library(project, used.stream().map(Exhibit::document).toList(), reader);
    }

    private String form(
            PageForm form, List<DocumentDetails> library, ProjectSummary project, Reader reader, Model model) {
        var list = "/projects/" + project.slug() + "/pages";
        model.addAttribute(
                "action", model.getAttribute("page") instanceof PageDetails page ? list + "/" + page.id() : list);
        model.addAttribute("form", form);
        model.addAttribute("tongues", tongues.getChoices());
        model.addAttribute("choices", choices(form, library));
        model.addAttribute(
                "pupils",
                pages.pupils(project.id(), reader).stream()
                        .map(pupil -> Choice.of(pupil.id(), pupil.shortName()))
                        .toList());
        model.addAttribute("licences", Choice.all("pages.licence.", List.of(Licence.values()), texts));
        model.addAttribute(
                "stages",
                pages.of(project.id(), reader).stream()
                        .map(PageSummary::stage)
                        .filter(stage -> !stage.isEmpty())
                        .distinct()
                        .toList());
        return "pages/edit";
    }

    /** The latest version of each document, and the older ones that the page shows. */
    private List<Choice> choices(PageForm form, List<DocumentDetails> library) {
        var latest = library.stream()
                .map(document -> Choice.of(document.id() + "/" + document.version(), title(document, library)))
                .toList();
        var older = form.rows().stream()
                .map(PageForm.Row::document)
                .filter(Objects::nonNull)
                .filter(value -> !value.isEmpty())
                .filter(value ->
                        latest.stream().noneMatch(choice -> choice.value().equals(value)))
                .flatMap(value -> older(value, library).stream())
                .distinct();
        return Stream.concat(latest.stream(), older).toList();
    }

    private Optional<Choice> older(String value, List<DocumentDetails> library) {
        var parts = value.split("/", 2);
        return library.stream()
                .filter(document -> document.id().toString().equals(parts[0]))
                .map(document ->
                        Choice.of(value, texts.of("pages.exhibit.older", document.title(), parts[parts.length - 1])))
                .findFirst();
    }

    /** With the name of the file, where several have the same title. */
    private static String title(DocumentDetails document, List<DocumentDetails> library) {
        var same = library.stream()
                        .filter(each -> each.title().equals(document.title()))
                        .count()
                > 1;
        return same ? document.title() + " (" + document.filename() + ")" : document.title();
    }
}
