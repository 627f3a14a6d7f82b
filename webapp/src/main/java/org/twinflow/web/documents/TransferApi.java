package org.twinflow.web.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.web.files.FileGate;
import org.twinflow.web.limits.Costly;

@RestController
@RequestMapping("/api/v1")
class TransferApi {

    private final FileGate gate;
    private final FolderDoor folders;
    private final ChosenDoor several;
    private final Unpackings unpackings;

    TransferApi(FileGate gate, FolderDoor folders, ChosenDoor several, Unpackings unpackings) {
        this.gate = gate;
        this.folders = folders;
        this.several = several;
        this.unpackings = unpackings;
    }

    /** A folder with all that lies in it as a ZIP, or the whole project. */
    @GetMapping("/projects/{project}/documents/bundle")
    @Costly(Costly.Work.EXPORT)
    @Nullable ResponseEntity<Resource> folder(
            @PathVariable UUID project,
            @RequestParam(required = false) @Nullable String folder,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        reader.mustSee(reader.isInProject(project), project);
        return gate.give(folders, FolderDoor.what(project, folder), reader, response);
    }

    /** These documents as a ZIP. */
    @PostMapping("/documents/bundle")
    @Costly(Costly.Work.EXPORT)
    @Nullable ResponseEntity<Resource> chosen(@RequestParam List<DocumentId> id, Reader reader, HttpServletResponse response)
            throws IOException {
        return gate.give(several, ChosenDoor.what(id), reader, response);
    }

    /** Takes the files out of a ZIP that is stored already. */
    @PostMapping("/documents/{id}/unpack")
    Results unpack(
            @PathVariable DocumentId id,
            @RequestParam(defaultValue = "") String folder,
            @RequestParam(defaultValue = "MEMBERS") AudienceLevel audience,
            Reader reader) {
        var items = unpackings.unpack(id, folder, audience, reader).stream()
                .map(TransferApi::item)
                .toList();
        return new Results(
                (int) items.stream().filter(item -> item.id() != null).count(), items);
    }

    private static Item item(Outcome outcome) {
        var stored = outcome.stored();
        return new Item(
                outcome.filename(),
                stored == null ? null : stored.id().toString(),
                outcome.why(),
                outcome.same().stream().map(same -> same.id().toString()).toList());
    }

    /** @param stored how many */
    record Results(int stored, List<Item> items) {}

    /**
     * @param id of the document, null where none was stored
     * @param why a sentence in that case
     * @param same the documents with the same bytes that were there before
     */
    record Item(String name, @Nullable String id, @Nullable String why, List<String> same) {}
}
