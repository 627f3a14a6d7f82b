package org.twinflow.web.documents;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.approval.ApprovalRequest;
import org.twinflow.approval.ApprovalSummary;
import org.twinflow.approval.Approvals;
import org.twinflow.approval.Verdict;
import org.twinflow.documents.CheckOuts;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.library.Bulk;
import org.twinflow.library.Comment;
import org.twinflow.library.Comments;
import org.twinflow.library.Folders;
import org.twinflow.library.Space;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Page;
import org.twinflow.web.ETags;

/** The library for scripts: folders, space, comments, who works on a document and who approved it. */
@RestController
@RequestMapping("/api/v1")
class LibraryApi {

    private final Documents documents;
    private final Folders folders;
    private final Bulk bulk;
    private final Space space;
    private final Comments comments;
    private final CheckOuts checkOuts;
    private final Approvals approvals;

    LibraryApi(
            Documents documents,
            Folders folders,
            Bulk bulk,
            Space space,
            Comments comments,
            CheckOuts checkOuts,
            Approvals approvals) {
        this.documents = documents;
        this.folders = folders;
        this.bulk = bulk;
        this.space = space;
        this.comments = comments;
        this.checkOuts = checkOuts;
        this.approvals = approvals;
    }

    @GetMapping("/projects/{project}/folders")
    Page<FolderAnswer> folders(@PathVariable UUID project, Reader reader) {
        return new Page<>(
                folders.tree(project, reader).stream()
                        .map(folder -> new FolderAnswer(folder.path(), folder.documents(), folder.changedAt()))
                        .toList(),
                null);
    }

    @PostMapping("/projects/{project}/folders")
    ResponseEntity<FolderAnswer> create(@PathVariable UUID project, @RequestBody FolderWanted wanted, Reader reader) {
        var path = folders.create(project, said(wanted.parent()), said(wanted.name()), reader);
        return ResponseEntity.created(URI.create("/api/v1/projects/" + project + "/folders"))
                .body(new FolderAnswer(path, 0, null));
    }

    /** Another name, another place, or both; what is not given stays. */
    @PatchMapping("/projects/{project}/folders")
    Map<String, String> change(@PathVariable UUID project, @RequestBody FolderWanted wanted, Reader reader) {
        var path = said(wanted.path());
        if (wanted.name() != null) {
            path = folders.rename(project, path, wanted.name(), reader);
        }
        if (wanted.parent() != null) {
            path = folders.move(project, path, wanted.parent(), reader);
        }
        return Map.of("path", path);
    }

    /** Moves what is in the folder to the bin and ends the folder. */
    @DeleteMapping("/projects/{project}/folders")
    Map<String, Object> end(@PathVariable UUID project, @RequestParam String path, Reader reader) {
        var content = folders.content(project, path, reader);
        long trashed = content.isEmpty()
                ? 0
                : bulk.trashContent(project, content, reader).done();
        folders.forget(project, path, reader);
        return Map.of("trashed", trashed, "left", content.size() - trashed);
    }

    @GetMapping("/projects/{project}/space")
    Map<String, Long> space(@PathVariable UUID project, Reader reader) {
        var used = space.of(project, reader);
        return Map.of("used", used.used(), "limit", used.limit());
    }

    @GetMapping("/documents/{id}/comments")
    Page<CommentAnswer> comments(@PathVariable DocumentId id, Reader reader) {
        return new Page<>(
                comments.of(id, reader).stream().map(LibraryApi::answer).toList(), null);
    }

    @PostMapping("/documents/{id}/comments")
    ResponseEntity<CommentAnswer> say(@PathVariable DocumentId id, @RequestBody CommentWanted wanted, Reader reader) {
        var said = comments.say(id, said(wanted.text()), reader);
        return ResponseEntity.created(URI.create("/api/v1/documents/" + id + "/comments"))
                .body(answer(said));
    }

    @DeleteMapping("/documents/{id}/comments/{comment}")
    ResponseEntity<Void> delete(@PathVariable DocumentId id, @PathVariable UUID comment, Reader reader) {
        comments.delete(id, comment, reader);
        return ResponseEntity.noContent().build();
    }

    /** Takes a document to work on; others add no version until it is released, or the time is over. */
    @PostMapping("/documents/{id}/lock")
    ResponseEntity<Void> take(@PathVariable DocumentId id, Reader reader) {
        checkOuts.take(id, reader);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/documents/{id}/lock")
    ResponseEntity<Void> release(@PathVariable DocumentId id, Reader reader) {
        checkOuts.release(id, reader);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/documents/{id}/approvals")
    Page<ApprovalSummary> approvals(@PathVariable DocumentId id, Reader reader) {
        return new Page<>(approvals.history(id, reader), null);
    }

    /** Asks people to approve the version that {@code If-Match} names, or the latest. */
    @PostMapping("/documents/{id}/approvals")
    ResponseEntity<Void> ask(
            @PathVariable DocumentId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ApprovalWanted wanted,
            Reader reader) {
        approvals.ask(new ApprovalRequest(id, version(id, ifMatch, reader), wanted.persons(), wanted.due()), reader);
        return ResponseEntity.created(URI.create("/api/v1/documents/" + id + "/approvals"))
                .build();
    }

    @PostMapping("/documents/{id}/approvals/answer")
    ResponseEntity<Void> answer(
            @PathVariable DocumentId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnswerWanted wanted,
            Reader reader) {
        approvals.answer(id, version(id, ifMatch, reader), wanted.verdict(), said(wanted.remark()), reader);
        return ResponseEntity.noContent().build();
    }

    private int version(DocumentId id, @Nullable String ifMatch, Reader reader) {
        int present = documents.get(id, reader).version();
        ETags.require(ifMatch, present);
        return present;
    }

    private static CommentAnswer answer(Comment comment) {
        return new CommentAnswer(
                comment.id(), comment.version(), comment.author().id(), comment.text(), comment.saidAt());
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    record FolderWanted(
            @Nullable String path,
            @Nullable String name,
            @Nullable String parent) {}

    record FolderAnswer(
            String path, long documents, @Nullable Instant changedAt) {}

    record CommentWanted(@Nullable String text) {}

    record CommentAnswer(UUID id, int version, UUID author, String text, Instant saidAt) {}

    record ApprovalWanted(
            @Nullable List<UUID> asked, @Nullable LocalDate due) {

        Set<PersonId> persons() {
            return asked == null ? Set.of() : asked.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
        }
    }

    record AnswerWanted(Verdict verdict, @Nullable String remark) {}
}
