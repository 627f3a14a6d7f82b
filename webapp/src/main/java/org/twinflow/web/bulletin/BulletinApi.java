package org.twinflow.web.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.bulletin.Bulletin;
import org.twinflow.bulletin.NoteId;
import org.twinflow.bulletin.NoteView;
import org.twinflow.bulletin.Shelf;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.projects.ProjectId;

/** The bulletin of a project's teachers and the shelf of a project, for machines. */
@RestController
class BulletinApi {

    private final Bulletin bulletin;
    private final Shelf shelf;

    BulletinApi(Bulletin bulletin, Shelf shelf) {
        this.bulletin = bulletin;
        this.shelf = shelf;
    }

    /** What stands on top comes first, on the first page. */
    @GetMapping("/api/v1/projects/{id}/bulletin")
    Items list(
            @PathVariable ProjectId id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int size,
            Reader reader) {
        var notes = bulletin.of(id, cursor, size, reader);
        return new Items(
                Stream.concat(notes.pinned().stream(), notes.latest().stream())
                        .map(NoteJson::of)
                        .toList(),
                notes.next());
    }

    @PostMapping("/api/v1/projects/{id}/bulletin")
    @ResponseStatus(HttpStatus.CREATED)
    NoteJson post(@PathVariable ProjectId id, @RequestBody Words words, Reader reader) {
        return NoteJson.of(bulletin.get(bulletin.post(id, words.said(), reader), id, reader));
    }

    @PostMapping("/api/v1/bulletin/{note}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    Said reply(@PathVariable NoteId note, @RequestBody Words words, Reader reader) {
        return new Said(bulletin.reply(note, words.said(), reader).id());
    }

    @DeleteMapping("/api/v1/bulletin/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable NoteId note, Reader reader) {
        bulletin.withdraw(note, reader);
    }

    @GetMapping("/api/v1/projects/{id}/shelf")
    List<KeptJson> shelf(@PathVariable ProjectId id, Reader reader) {
        return shelf.of(id, reader).stream().map(KeptJson::of).toList();
    }

    @PutMapping("/api/v1/projects/{id}/shelf/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pin(@PathVariable ProjectId id, @PathVariable DocumentId document, Reader reader) {
        shelf.pin(id, document, reader);
    }

    @DeleteMapping("/api/v1/projects/{id}/shelf/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unpin(@PathVariable ProjectId id, @PathVariable DocumentId document, Reader reader) {
        shelf.unpin(id, document, reader);
    }

    /** A note as machines write it. */
    record Words(@Nullable String text) {

        String said() {
            return text == null ? "" : text;
        }
    }

    /** Where the reply is. */
    record Said(UUID id) {}

    /** A page of notes. */
    record Items(List<NoteJson> items, @Nullable String next) {}

    /** A note as machines read it. */
    record NoteJson(
            UUID id,
            UUID author,
            String name,
            Instant postedAt,
            String text,
            boolean pinned,
            boolean withdrawn,
            List<NoteJson> replies) {

        static NoteJson of(NoteView note) {
            return new NoteJson(
                    note.id().id(),
                    note.author().id().id(),
                    note.author().shortName(),
                    note.postedAt(),
                    note.text(),
                    note.pinned(),
                    note.withdrawn(),
                    note.replies().stream().map(NoteJson::of).toList());
        }
    }

    /** A document on the shelf. */
    record KeptJson(UUID document, String title, int version, String filename) {

        static KeptJson of(DocumentDetails document) {
            return new KeptJson(document.id().id(), document.title(), document.version(), document.filename());
        }
    }
}
