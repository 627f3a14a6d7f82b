package org.twinflow.web.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.shared.RefusedException;
import org.twinflow.web.files.FileGate;
import org.twinflow.web.limits.Costly;

/** Archives on the library's pages: what leaves as one, and one that is unpacked. */
@Controller
@RequestMapping("/documents")
class TransferController {

    private final FileGate gate;
    private final FolderDoor folders;
    private final ChosenDoor several;
    private final Unpackings unpackings;
    private final Documents documents;

    TransferController(
            FileGate gate, FolderDoor folders, ChosenDoor several, Unpackings unpackings, Documents documents) {
        this.gate = gate;
        this.folders = folders;
        this.several = several;
        this.unpackings = unpackings;
        this.documents = documents;
    }

    /** A folder with all that lies in it, or the whole project. */
    @GetMapping("/in/{project}/bundle")
    @Costly(Costly.Work.EXPORT)
    @Nullable ResponseEntity<Resource> folder(
            @PathVariable UUID project,
            @RequestParam(required = false) @Nullable String folder,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        return gate.give(folders, FolderDoor.what(project, folder), reader, response);
    }

    /**
     * Those that somebody has chosen.
     *
     * @param ids as the bar below the list names them
     */
    @PostMapping("/bundle")
    @Costly(Costly.Work.EXPORT)
    @Nullable ResponseEntity<Resource> chosen(
            @RequestParam(defaultValue = "") List<DocumentId> id,
            @RequestParam(defaultValue = "") List<DocumentId> ids,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        var chosen = Stream.concat(id.stream(), ids.stream()).toList();
        if (chosen.isEmpty()) {
            throw new RefusedException("library.bulk.none");
        }
        return gate.give(several, ChosenDoor.what(chosen), reader, response);
    }

    @PostMapping("/d/{id}/unpack")
    String unpack(
            @PathVariable DocumentId id,
            @RequestParam(defaultValue = "") String folder,
            @RequestParam(defaultValue = "MEMBERS") AudienceLevel audience,
            Reader reader,
            RedirectAttributes flash) {
        var project = documents.get(id, reader).project();
        flash.addFlashAttribute("outcomes", unpackings.unpack(id, folder, audience, reader));
        return "redirect:/documents/in/" + project + "/results";
    }
}
