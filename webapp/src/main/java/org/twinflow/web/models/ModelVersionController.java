package org.twinflow.web.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.models.Models;
import org.twinflow.models.VersionDetails;
import org.twinflow.people.People;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The versions of a model: who deployed them and why, their files, and the way back to one. */
@Controller
@RequestMapping("/models/{key}/versions")
class ModelVersionController {

    private final Models models;
    private final ModelFrame frame;
    private final People people;
    private final Texts texts;

    ModelVersionController(Models models, ModelFrame frame, People people, Texts texts) {
        this.models = models;
        this.frame = frame;
        this.people = people;
        this.texts = texts;
    }

    @GetMapping
    String list(@PathVariable String key, Locale locale, Reader reader, Model model) {
        frame.fill(key, "versions", locale, reader, model);
        model.addAttribute(
                "versions", models.versions(key, reader).stream().map(this::row).toList());
        return "models/versions";
    }

    /** All files of the version in one archive. */
    @GetMapping("/{version}/download")
    ResponseEntity<byte[]> download(@PathVariable String key, @PathVariable int version, Reader reader) {
        var name = ContentDisposition.attachment()
                .filename(key + "-" + version + ".zip")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(zip(models.files(key, version, reader)));
    }

    /** Goes on working from that version; what was in the draft before is replaced. */
    @PostMapping("/{version}/take")
    String take(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam String lock,
            Reader reader,
            RedirectAttributes flash) {
        var files = models.files(key, version, reader);
        if (models.draft(key, reader).isDraft()) {
            models.rebase(key, files, lock, reader);
        } else {
            models.save(key, files, lock, reader);
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("modelpages.version.taken", version)));
        return "redirect:/models/{key}/diagram";
    }

    private Row row(VersionDetails version) {
        var by = Optional.ofNullable(version.by())
                .map(id -> people.person(id).name())
                .orElseGet(() -> texts.of(version.bundled() ? "modelpages.by.bundle" : "modelpages.by.machine"));
        return new Row(version, by);
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                archive.putNextEntry(new ZipEntry(file.getKey()));
                archive.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                archive.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A version with the name of who deployed it. */
    record Row(VersionDetails details, String by) {}
}
