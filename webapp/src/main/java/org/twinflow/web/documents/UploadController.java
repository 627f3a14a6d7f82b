package org.twinflow.web.documents;

import static org.twinflow.web.shell.Toast.done;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Lookalikes;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.web.errors.Reasons;
import org.twinflow.web.shell.Texts;

/** Takes in files from the library's page: one, many, or a folder; each has its own result. */
@Controller
@RequestMapping("/documents")
class UploadController {

    private static final String RESULTS = "outcomes";

    private final Uploads uploads;
    private final Documents documents;
    private final Lookalikes lookalikes;
    private final Projects projects;
    private final Reasons reasons;
    private final Texts texts;

    UploadController(
            Uploads uploads,
            Documents documents,
            Lookalikes lookalikes,
            Projects projects,
            Reasons reasons,
            Texts texts) {
        this.uploads = uploads;
        this.documents = documents;
        this.lookalikes = lookalikes;
        this.projects = projects;
        this.reasons = reasons;
        this.texts = texts;
    }

    /** The form: one file leads to its page, several to a page that tells of each. */
    @PostMapping("/in/{project}")
    String upload(
            @PathVariable UUID project,
            @RequestParam List<MultipartFile> file,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String folder,
            @RequestParam(defaultValue = "MEMBERS") AudienceLevel audience,
            Reader reader,
            RedirectAttributes flash)
            throws IOException {
        var target = new Target(project, folder, audience);
        if (file.size() == 1) {
            var one = file.getFirst();
            var stored = uploads.take(target.at(Posted.name(one)), one, title, reader);
            if (lookalikes.sameAs(stored.id(), reader).isEmpty()) {
                flash.addFlashAttribute("toast", done(texts.of("library.stored", stored.title())));
                return "redirect:/documents/d/" + stored.id();
            }
            flash.addFlashAttribute(
                    RESULTS, List.of(Outcome.stored(Posted.name(one), stored, lookalikes.sameAs(stored.id(), reader))));
        } else {
            flash.addFlashAttribute(RESULTS, each(target, file, reader));
        }
        return "redirect:/documents/in/" + project + "/results";
    }

    @GetMapping("/in/{project}/results")
    String results(@PathVariable UUID project, Reader reader, Model model) {
        model.addAttribute("project", projects.get(new ProjectId(project), reader));
        return model.containsAttribute(RESULTS) ? "documents/results" : "redirect:/documents?project=" + project;
    }

    /** One file of the queue, for a script; sent again under the same {@code Idempotency-Key}, it is stored once. */
    @PostMapping("/in/{project}/files")
    ResponseEntity<Taken> queued(
            @PathVariable UUID project,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String folder,
            @RequestParam(defaultValue = "MEMBERS") AudienceLevel audience,
            Reader reader)
            throws IOException {
        var stored = uploads.take(new Target(project, folder, audience), file, title, reader);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/documents/" + stored.id())
                .body(taken(stored, reader));
    }

    /** What the queue shows of a file that another request has stored. */
    @GetMapping("/d/{id}/stored")
    @ResponseBody
    Taken stored(@PathVariable DocumentId id, Reader reader) {
        return taken(documents.get(id, reader), reader);
    }

    private Taken taken(DocumentDetails stored, Reader reader) {
        return Taken.of(stored, lookalikes.sameAs(stored.id(), reader), lookalikes.nearly(stored.id(), reader));
    }

    private List<Outcome> each(Target target, List<MultipartFile> files, Reader reader) {
        var outcomes = new ArrayList<Outcome>();
        for (var file : files) {
            var name = Posted.name(file);
            try {
                var stored = uploads.take(target.at(name), file, "", reader);
                outcomes.add(Outcome.stored(name, stored, lookalikes.sameAs(stored.id(), reader)));
            } catch (IOException | RuntimeException refused) {
                outcomes.add(Outcome.refused(name, reasons.of(refused)));
            }
        }
        return outcomes;
    }
}
