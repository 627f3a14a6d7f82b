package org.twinflow.web.documents;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.library.Bulk;
import org.twinflow.library.Folders;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** What is done with a folder. */
@Controller
@RequestMapping("/documents/in/{project}/folders")
class FolderController {

    private final Folders folders;
    private final Bulk bulk;
    private final LibraryAnswers answers;
    private final Texts texts;

    FolderController(Folders folders, Bulk bulk, LibraryAnswers answers, Texts texts) {
        this.folders = folders;
        this.bulk = bulk;
        this.answers = answers;
        this.texts = texts;
    }

    @PostMapping
    String create(
            @PathVariable UUID project,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam String name,
            Reader reader,
            RedirectAttributes flash) {
        var path = folders.create(project, parent, name, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("library.folder.made", path)));
        return page(project, path);
    }

    @PostMapping("/rename")
    String rename(
            @PathVariable UUID project,
            @RequestParam String path,
            @RequestParam String name,
            Reader reader,
            RedirectAttributes flash) {
        var moved = folders.rename(project, path, name, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("library.saved")));
        return page(project, moved);
    }

    /** @param parent empty for the project itself */
    @PostMapping("/move")
    String move(
            @PathVariable UUID project,
            @RequestParam String path,
            @RequestParam(defaultValue = "") String parent,
            Reader reader,
            RedirectAttributes flash) {
        var moved = folders.move(project, path, parent, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("library.saved")));
        return page(project, moved);
    }

    /** Moves what is in the folder to the bin and ends the folder. */
    @PostMapping("/trash")
    String trash(@PathVariable UUID project, @RequestParam String path, Reader reader, RedirectAttributes flash) {
        var content = folders.content(project, path, reader);
        if (content.isEmpty()) {
            folders.forget(project, path, reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("library.folder.ended", path)));
        } else {
            var result = bulk.trashContent(project, content, reader);
            folders.forget(project, path, reader);
            answers.say("trash", result, flash);
        }
        int slash = path.lastIndexOf('/');
        return page(project, slash < 0 ? "" : path.substring(0, slash));
    }

    private static String page(UUID project, String folder) {
        return "redirect:"
                + new LibraryAddress("/documents", java.util.Map.of())
                        .changed("project", project)
                        .with("folder", folder);
    }
}
