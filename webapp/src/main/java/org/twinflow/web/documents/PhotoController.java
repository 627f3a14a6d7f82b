package org.twinflow.web.documents;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Upload;
import org.twinflow.pdf.Photo;
import org.twinflow.pdf.PhotoWriter;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.RefusedException;
import org.twinflow.web.idempotency.Once;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Texts;

/** Takes in a paper that somebody photographed page by page, and stores it as one PDF. */
@Controller
@RequestMapping("/documents/in/{project}/photos")
class PhotoController {

    private static final int MOST = 40;

    private final PhotoWriter writer;
    private final Uploads uploads;
    private final Documents documents;
    private final Projects projects;
    private final Once once;
    private final Texts texts;

    PhotoController(
            PhotoWriter writer, Uploads uploads, Documents documents, Projects projects, Once once, Texts texts) {
        this.writer = writer;
        this.uploads = uploads;
        this.documents = documents;
        this.projects = projects;
        this.once = once;
        this.texts = texts;
    }

    @GetMapping
    String form(
            @PathVariable UUID project, @RequestParam(defaultValue = "") String folder, Reader reader, Model model) {
        documents.mayUpload(project, reader);
        model.addAttribute("project", projects.get(new ProjectId(project), reader));
        model.addAttribute("folder", folder);
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("audiences", Choice.all("library.audience.", documents.levels(project, reader), texts));
        return "documents/photos";
    }

    /**
     * @param turns for each photo, how often it is to be turned to the right by a quarter
     * @param key the same form sent twice stores one document
     */
    @PostMapping
    String store(
            @PathVariable UUID project,
            @RequestParam List<MultipartFile> photo,
            @RequestParam(required = false) @Nullable List<Integer> turns,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String folder,
            @RequestParam(defaultValue = "MEMBERS") AudienceLevel audience,
            @RequestParam UUID key,
            Reader reader,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (photo.size() > MOST) {
            throw new RefusedException("transfer.photos.many", MOST);
        }
        var target = new Target(project, folder, audience);
        documents.mayUpload(project, audience, reader);
        var stored = once.store(
                        request,
                        reader.person(),
                        "photos " + key,
                        () -> store(target, title, photos(photo, turns), reader))
                .orElseThrow(() -> new RefusedException("transfer.photos.twice"));
        flash.addFlashAttribute("toast", done(texts.of("library.stored", title)));
        return "redirect:/documents/d/" + stored;
    }

    private DocumentId store(Target target, String title, List<Photo> photos, Reader reader) {
        var called = title.isBlank() ? texts.of("transfer.photos.untitled") : title.strip();
        try (var pdf = writer.write(called, LocaleContextHolder.getLocale(), photos);
                var content = pdf.open()) {
            return uploads.take(target, new Upload(called + ".pdf", "application/pdf"), called, content, reader)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Photo> photos(List<MultipartFile> files, @Nullable List<Integer> turns) {
        var photos = new ArrayList<Photo>();
        for (var file : files) {
            var turn = turns != null && photos.size() < turns.size() ? turns.get(photos.size()) : 0;
            photos.add(new Photo(file::getInputStream, turn));
        }
        return photos;
    }
}
