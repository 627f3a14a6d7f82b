package org.twinflow.web.attachments;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.twinflow.access.Reader;
import org.twinflow.attachments.Attachment;
import org.twinflow.attachments.Attachments;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.inbox.Inbox;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.TooLargeException;
import org.twinflow.web.documents.Posted;
import org.twinflow.web.errors.Reasons;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Texts;

/** Shows and takes what is attached to a task: as a part of the task's page, or as a page of its own without scripts. */
@Controller
@RequestMapping("/tasks/{id}/attachments")
class AttachmentController {

    private static final String PART = "attachments/part :: attachments";
    private static final String PAGE = "attachments/page";

    private final Attachments attachments;
    private final Inbox inbox;
    private final Reasons reasons;
    private final Texts texts;

    AttachmentController(Attachments attachments, Inbox inbox, Reasons reasons, Texts texts) {
        this.attachments = attachments;
        this.inbox = inbox;
        this.reasons = reasons;
        this.texts = texts;
    }

    @HxRequest
    @GetMapping
    String part(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String find,
            Reader reader,
            Locale locale,
            Model model) {
        show(id, find, reader, locale, model);
        return PART;
    }

    @GetMapping
    String page(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String find,
            Reader reader,
            Locale locale,
            Model model) {
        show(id, find, reader, locale, model);
        return PAGE;
    }

    /**
     * A new file, or a document of the project.
     *
     * @param file left out where a document is chosen
     * @param audience who sees the file
     * @param find what was looked for among the documents
     */
    @PostMapping
    ModelAndView attach(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable AudienceLevel audience,
            @RequestParam(required = false) @Nullable UUID document,
            @RequestParam(defaultValue = "") String find,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Reader reader,
            Locale locale,
            Model model)
            throws IOException {
        var given = new Given(file == null ? "document" : "file", audience, find);
        try {
            if (document != null) {
                attachments.attach(id, new DocumentId(document), reader, locale);
            } else if (file == null || Posted.name(file).isBlank()) {
                var none = texts.of("attachments." + given.field() + ".none");
                return again(id, given, none, part, reader, locale, model);
            } else {
                take(id, file, audience, reader, locale);
            }
        } catch (InvalidException | RefusedException | TooLargeException refused) {
            return again(id, given, reasons.of(refused), part, reader, locale, model);
        }
        return after(id, part, reader, locale, model);
    }

    @PostMapping("/{document}/remove")
    ModelAndView detach(
            @PathVariable String id,
            @PathVariable DocumentId document,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Reader reader,
            Locale locale,
            Model model) {
        attachments.detach(id, document, reader, locale);
        return after(id, part, reader, locale, model);
    }

    private void take(String id, MultipartFile file, @Nullable AudienceLevel audience, Reader reader, Locale locale)
            throws IOException {
        try (var content = file.getInputStream()) {
            attachments.attachNew(id, Posted.upload(file), "", audience, content, reader, locale);
        }
    }

    private ModelAndView after(String id, boolean part, Reader reader, Locale locale, Model model) {
        return part
                ? new ModelAndView(part(id, "", reader, locale, model), model.asMap())
                : new ModelAndView("redirect:/tasks/" + id + "/attachments");
    }

    /**
     * What a form said.
     *
     * @param field what it is about: a file or a document
     */
    private record Given(String field, @Nullable AudienceLevel audience, String find) {}

    /** The same again with what is wrong; what was chosen and looked for stays, and with scripts the file does. */
    private ModelAndView again(
            String id, Given given, String why, boolean part, Reader reader, Locale locale, Model model) {
        model.addAttribute("errors", Map.of(given.field(), why));
        show(id, given.find(), reader, locale, model);
        if (given.audience() != null) {
            model.addAttribute("audience", given.audience());
        }
        return new ModelAndView(part ? PART : PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param find what the documents to choose from are called */
    private void show(String id, String find, Reader reader, Locale locale, Model model) {
        var task = inbox.task(id, reader, locale);
        var choices = attachments.choices(id, find, reader, locale);
        model.addAttribute("task", task);
        model.addAttribute("documents", inbox.documents(task, reader));
        model.addAttribute("own", own(id, choices.open(), reader, locale));
        model.addAttribute("choices", choices);
        model.addAttribute("find", find);
        model.addAttribute("audience", choices.usual());
        model.addAttribute("audiences", Choice.all("library.audience.", choices.levels(), texts));
        model.addAttribute(
                "offered",
                choices.documents().stream()
                        .map(document -> Choice.of(document.id(), document.title()))
                        .toList());
    }

    /** What the reader may take off, by the path of its page. */
    private Map<String, DocumentId> own(String id, boolean open, Reader reader, Locale locale) {
        return !open
                ? Map.of()
                : attachments.of(id, reader, locale).stream()
                        .filter(Attachment::own)
                        .map(attachment -> attachment.document().id())
                        .collect(Collectors.toMap(Attachments::path, document -> document));
    }
}
