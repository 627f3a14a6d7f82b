package org.twinflow.web.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.transfers.Bundles;
import org.twinflow.web.limits.Costly;
import org.twinflow.web.shell.Texts;

@RestController
@RequestMapping("/api/v1")
class TransferApi {

    private final Bundles bundles;
    private final Bundle bundle;
    private final Unpackings unpackings;
    private final Texts texts;

    TransferApi(Bundles bundles, Bundle bundle, Unpackings unpackings, Texts texts) {
        this.bundles = bundles;
        this.bundle = bundle;
        this.unpackings = unpackings;
        this.texts = texts;
    }

    /** A folder with all that lies in it as a ZIP, or the whole project. */
    @GetMapping("/projects/{project}/documents/bundle")
    @Costly(Costly.Work.EXPORT)
    void folder(
            @PathVariable UUID project,
            @RequestParam(required = false) @Nullable String folder,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        reader.mustSee(reader.isInProject(project), project);
        bundle.send(texts.of("transfer.bundle"), bundles.of(project, folder, reader), reader, response);
    }

    /** These documents as a ZIP. */
    @PostMapping("/documents/bundle")
    @Costly(Costly.Work.EXPORT)
    void chosen(@RequestParam List<DocumentId> id, Reader reader, HttpServletResponse response) throws IOException {
        bundle.send(texts.of("transfer.bundle"), bundles.of(id, reader), reader, response);
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
