package org.twinflow.web.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.labels.ApplicationDetails;
import org.twinflow.labels.ApplicationState;
import org.twinflow.labels.ApplicationSummary;
import org.twinflow.labels.Evidence;
import org.twinflow.labels.LabelApplicationId;
import org.twinflow.labels.LabelApplications;
import org.twinflow.labels.LabelCertificates;
import org.twinflow.labels.NewApplication;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.documents.Downloads;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Where teachers apply for the label. */
@Controller
@RequestMapping("/labels")
class LabelController {

    private static final int QUESTIONS = 5;
    private static final int PICKED_FROM = 100;

    private final LabelApplications applications;
    private final LabelCertificates certificates;
    private final Projects projects;
    private final Documents documents;
    private final FormErrors errors;
    private final Texts texts;

    LabelController(
            LabelApplications applications,
            LabelCertificates certificates,
            Projects projects,
            Documents documents,
            FormErrors errors,
            Texts texts) {
        this.applications = applications;
        this.certificates = certificates;
        this.projects = projects;
        this.documents = documents;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String list(Reader reader, Model model) {
        var mine = applications.of(reader);
        var applied = mine.stream()
                .filter(application -> application.mine()
                        && (application.state().isRunning() || application.state() == ApplicationState.AWARDED))
                .map(ApplicationSummary::project)
                .toList();
        model.addAttribute("applications", mine);
        model.addAttribute(
                "projects",
                projects.visibleTo(reader).stream()
                        .filter(project -> reader.teachesIn(project.id().id()))
                        .filter(project -> !applied.contains(project.id()))
                        .toList());
        return "labels/list";
    }

    @GetMapping("/new")
    String opening(@RequestParam ProjectId project, Reader reader, Locale locale, Model model) {
        model.addAttribute("opening", applications.opening(project, reader, locale));
        return "labels/new";
    }

    @PostMapping
    String apply(
            @RequestParam ProjectId project,
            @RequestParam Map<String, String> posted,
            @RequestParam(defaultValue = "") List<String> named,
            Reader reader) {
        var answers = new ArrayList<Boolean>();
        for (int question = 1; question <= QUESTIONS && posted.containsKey("q" + question); question++) {
            answers.add("yes".equals(posted.get("q" + question)));
        }
        var id = applications.apply(project, new NewApplication(answers, named), reader);
        return "redirect:/labels/" + id;
    }

    @GetMapping("/{id}")
    String show(@PathVariable LabelApplicationId id, Reader reader, Locale locale, Model model) {
        show(applications.get(id, reader, locale), reader, model);
        return "labels/application";
    }

    /** Keeps the draft; with the button that says so, sends it too. */
    @PostMapping("/{id}")
    ModelAndView save(
            @PathVariable LabelApplicationId id,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "save") String _action,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        var fields = ApplicationFields.of(posted);
        try {
            applications.save(id, fields.answers(), Map.of(), null, reader);
            applications.save(id, Map.of(), fields.proofs(), null, reader);
            if (_action.equals("send")) {
                applications.submit(id, reader);
                flash.addFlashAttribute("toast", Toast.done(texts.of("labels.sent")));
            } else {
                flash.addFlashAttribute("toast", Toast.done(texts.of("labels.saved")));
            }
            return new ModelAndView("redirect:/labels/" + id);
        } catch (InvalidException invalid) {
            var page = new ModelAndView("labels/application", HttpStatus.UNPROCESSABLE_CONTENT);
            show(applications.get(id, reader, locale), reader, page);
            page.addObject("errors", errors.of(invalid));
            page.addObject("typed", posted);
            return page;
        }
    }

    /** Keeps the draft while somebody types. */
    @PostMapping("/{id}/draft")
    ModelAndView autosave(
            @PathVariable LabelApplicationId id,
            @RequestParam MultiValueMap<String, String> posted,
            Reader reader,
            Locale locale) {
        var fields = ApplicationFields.of(posted);
        var page = new ModelAndView("labels/application :: saved");
        try {
            applications.save(id, fields.answers(), Map.of(), null, reader);
            applications.save(id, Map.of(), fields.proofs(), null, reader);
        } catch (InvalidException invalid) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("faults", errors.of(invalid).values());
        }
        page.addObject("details", applications.get(id, reader, locale));
        return page;
    }

    @GetMapping("/{id}/certificate")
    ResponseEntity<Resource> certificate(@PathVariable LabelApplicationId id, Reader reader) {
        return Downloads.attachment(certificates.file(id, reader));
    }

    private void show(ApplicationDetails details, Reader reader, Model model) {
        model.addAllAttributes(attributes(details, reader));
    }

    private void show(ApplicationDetails details, Reader reader, ModelAndView page) {
        page.addAllObjects(attributes(details, reader));
    }

    private Map<String, Object> attributes(ApplicationDetails details, Reader reader) {
        var editable = details.application().mine() && details.application().state() == ApplicationState.DRAFT;
        return Map.of(
                "details",
                details,
                "editable",
                editable,
                "picked",
                picked(details.evidence()),
                "documents",
                editable ? documents(details, reader) : List.of());
    }

    /** The documents that may be named: none about a person. */
    private List<DocumentDetails> documents(ApplicationDetails details, Reader reader) {
        return documents.list(details.application().project().id(), null, reader, null, PICKED_FROM).items().stream()
                .filter(document -> !document.classification().isPersonal())
                .toList();
    }

    private static Map<String, Set<String>> picked(List<Evidence> evidence) {
        return evidence.stream()
                .filter(proof -> proof.document() != null)
                .collect(Collectors.groupingBy(
                        Evidence::criterion, Collectors.mapping(proof -> text(proof.document()), Collectors.toSet())));
    }

    private static String text(@Nullable DocumentId id) {
        return String.valueOf(id);
    }
}
