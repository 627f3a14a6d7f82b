package org.twinflow.documents;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.Page;

/** The rows of documents and their versions, and the only place that knows which are missing. */
@Component
class DocumentRows {

    private static final String ALL_FOLDERS = "*";
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int FEW_LANGUAGES = 3;

    private final DocumentRepository documents;
    private final DocumentVersionRepository versions;
    private final DocumentRules rules;

    DocumentRows(DocumentRepository documents, DocumentVersionRepository versions, DocumentRules rules) {
        this.documents = documents;
        this.versions = versions;
        this.rules = rules;
    }

    Document add(Document document) {
        return documents.save(document);
    }

    /** Lets a later change of the same row be noticed now. */
    void flush(Document document) {
        documents.saveAndFlush(document);
    }

    DocumentVersion add(DocumentVersion version) {
        return versions.save(version);
    }

    Document find(DocumentId id) {
        return documents.findById(id).orElseThrow(() -> new NotFoundException(id));
    }

    /** Nobody else changes it until the transaction has ended. */
    Document locked(DocumentId id) {
        return documents.findLocked(id).orElseThrow(() -> new NotFoundException(id));
    }

    Document present(DocumentId id) {
        var document = find(id);
        if (document.isTrashed()) {
            throw new NotFoundException(id);
        }
        return document;
    }

    Document visible(DocumentId id, Reader reader) {
        var document = present(id);
        rules.mustSee(document, reader);
        return document;
    }

    DocumentVersion latest(Document document) {
        return version(document.current());
    }

    DocumentVersion version(VersionId id) {
        return versions.findById(id).orElseThrow(() -> new NotFoundException(id));
    }

    Optional<DocumentVersion> versionIfThere(VersionId id) {
        return versions.findById(id);
    }

    /** In which the documents of a project are written, the commonest first. */
    List<String> languages(UUID project) {
        return versions.languages(project, Limit.of(FEW_LANGUAGES));
    }

    List<DocumentVersion> versions(Document document) {
        return versions.of(document.id().id());
    }

    DocumentDetails details(Document document) {
        return document.details(latest(document).summary());
    }

    Page<DocumentDetails> page(
            UUID project, @Nullable String folder, Reader reader, @Nullable String cursor, int size) {
        var wanted = size < 1 ? USUAL : Math.min(size, MOST);
        var after = Place.read(cursor);
        var found = documents.page(
                project,
                folder == null ? ALL_FOLDERS : Folders.normal(folder),
                after.at(),
                after.id(),
                reader.tokens(),
                Limit.of(wanted + 1));
        var page = found.subList(0, Math.min(wanted, found.size()));
        return new Page<>(details(page), found.size() > wanted ? Place.of(page.getLast()) : null);
    }

    /** Everything in a folder and below it goes along, seen by the one who moves it or not, in the bin or not. */
    void moveFolder(UUID project, String from, String to) {
        documents.moveFolder(project, from, Folders.below(from), to, from.length() + 1);
    }

    /** What lies in a folder and below it, seen by anybody or not, in the bin or not. */
    List<Document> in(UUID project, String folder) {
        return documents.in(project, folder, Folders.below(folder));
    }

    List<DocumentDetails> trashed(UUID project, Reader reader) {
        return details(documents.trashed(project, reader.tokens(), Limit.of(MOST)));
    }

    List<DocumentDetails> among(Collection<DocumentId> ids, Reader reader) {
        return ids.isEmpty() ? List.of() : details(documents.among(ids, reader.tokens()));
    }

    List<DocumentDetails> withContent(UUID project, String hash, Reader reader) {
        return withContents(project, List.of(hash), reader);
    }

    List<DocumentDetails> withContents(UUID project, Collection<String> hashes, Reader reader) {
        return hashes.isEmpty()
                ? List.of()
                : details(documents.withContents(project, hashes, reader.tokens(), Limit.of(MOST)));
    }

    List<DocumentDetails> details(List<Document> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        var latest = versions
                .latest(page.stream().map(document -> document.id().id()).toList())
                .stream()
                .collect(Collectors.toMap(version -> version.id().document(), Function.identity()));
        return page.stream()
                .map(document -> document.details(
                        Objects.requireNonNull(latest.get(document.id().id())).summary()))
                .toList();
    }

    /** Where a page of a list ended. */
    private record Place(Instant at, UUID id) {

        private static final Place BEGINNING =
                new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(Long.MAX_VALUE, Long.MAX_VALUE));

        static String of(Document document) {
            return document.changedAt() + "_" + document.id();
        }

        /** A cursor that is none of ours means the first page. */
        static Place read(@Nullable String cursor) {
            if (cursor == null) {
                return BEGINNING;
            }
            try {
                var parts = cursor.split("_", 2);
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                return BEGINNING;
            }
        }
    }
}
