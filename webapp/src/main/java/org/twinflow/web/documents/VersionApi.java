package org.twinflow.web.documents;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.comparison.TextChanges;
import org.twinflow.documents.Comparison;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.VersionSummary;
import org.twinflow.documents.VersionViews;
import org.twinflow.documents.Versions;
import org.twinflow.web.ETags;
import org.twinflow.web.shell.Texts;

@RestController
@RequestMapping("/api/v1/documents/{id}/versions")
class VersionApi {

    private final Documents documents;
    private final Versions versions;
    private final VersionViews views;
    private final Texts texts;

    VersionApi(Documents documents, Versions versions, VersionViews views, Texts texts) {
        this.documents = documents;
        this.versions = versions;
        this.views = views;
        this.texts = texts;
    }

    /** @param a by default the one before {@code b}; {@code b}: by default the latest */
    @GetMapping("/compare")
    Compared compare(
            @PathVariable DocumentId id,
            @RequestParam(required = false) @Nullable Integer a,
            @RequestParam(required = false) @Nullable Integer b,
            Reader reader) {
        var after = b == null ? documents.get(id, reader).version() : b;
        var comparison = versions.compare(id, a == null ? Math.max(1, after - 1) : a, after, reader);
        return new Compared(
                id.toString(),
                Side.of(comparison.before()),
                Side.of(comparison.after()),
                comparison.outcome().name(),
                sentence(comparison),
                comparison.changes());
    }

    @PostMapping("/{number}/restore")
    ResponseEntity<Restored> restore(
            @PathVariable DocumentId id,
            @PathVariable int number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "") String note,
            Reader reader) {
        var present = documents.get(id, reader).version();
        ETags.require(ifMatch, present);
        var restored = versions.restore(id, number, present, note, reader);
        return ResponseEntity.created(URI.create("/api/v1/documents/" + id + "/versions"))
                .eTag(ETags.of(restored.version()))
                .body(Restored.of(restored, number));
    }

    /** Who has seen it; for the teachers of the project. */
    @GetMapping("/{number}/views")
    Seen views(@PathVariable DocumentId id, @PathVariable int number, Reader reader) {
        var seen = views.of(id, number, reader);
        return new Seen(
                number,
                seen.seen().stream()
                        .map(view -> new View(view.person().toString(), view.first(), view.last(), view.present()))
                        .toList(),
                seen.others().stream().map(Object::toString).toList());
    }

    private @Nullable String sentence(Comparison comparison) {
        return comparison.outcome() == Comparison.Outcome.COMPARED
                ? null
                : texts.of("versions.outcome." + comparison.outcome());
    }

    /**
     * @param outcome COMPARED, SAME_FILE, NOT_READ, NO_TEXT, PERSONAL or TOO_DIFFERENT
     * @param why a sentence in the reader's language, unless they were compared
     */
    record Compared(
            String id,
            Side a,
            Side b,
            String outcome,
            @Nullable String why,
            @Nullable TextChanges changes) {}

    record Side(
            int version,
            String sha256,
            long size,
            String filename,
            String mediaType,
            String state,
            String note,
            @Nullable String storedBy,
            Instant storedAt) {

        static Side of(VersionSummary version) {
            var by = version.storedBy();
            return new Side(
                    version.number(),
                    version.sha256(),
                    version.size(),
                    version.filename(),
                    version.mediaType(),
                    version.state().name(),
                    version.note(),
                    by == null ? null : by.toString(),
                    version.storedAt());
        }
    }

    record Restored(String id, int version, int from, String sha256, String state) {

        static Restored of(DocumentDetails document, int from) {
            return new Restored(
                    document.id().toString(),
                    document.version(),
                    from,
                    document.sha256(),
                    document.state().name());
        }
    }

    /** @param others ids of those who may see the document and have not opened this version */
    record Seen(int version, List<View> items, List<String> others) {}

    /** @param present whether the person may see the document still */
    record View(String person, Instant firstSeen, Instant lastSeen, boolean present) {}
}
