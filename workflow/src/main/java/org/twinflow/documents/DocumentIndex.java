package org.twinflow.documents;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.people.People;
import org.twinflow.search.Search;
import org.twinflow.search.SearchEntry;

/** Keeps in the search what may be found of a document; of a personal paper that is its kind alone. */
@Component
class DocumentIndex {

    private static final String KIND = "document";

    private final Search search;
    private final TextOfVersionRepository texts;
    private final People people;

    DocumentIndex(Search search, TextOfVersionRepository texts, People people) {
        this.search = search;
        this.texts = texts;
        this.people = people;
    }

    void put(Document document, DocumentVersion version) {
        var project = document.project();
        var entry = new SearchEntry(
                KIND,
                document.id().toString(),
                project == null ? null : project.toString(),
                Objects.requireNonNullElse(version.textLanguage(), document.language()),
                document.title(),
                text(document, version),
                FileTypes.of(version.mediaType()),
                document.changedAt(),
                document.audience(),
                "/documents/d/" + document.id());
        search.put(entry.from(school(document)));
    }

    /** That of the person who handed it in. */
    private @Nullable String school(Document document) {
        var by = document.createdBy();
        var school = by == null ? null : people.person(by).school();
        return school == null ? null : school.toString();
    }

    void remove(Document document) {
        search.remove(KIND, document.id().toString());
    }

    void narrow(Document document) {
        search.narrow(KIND, document.id().toString(), document.audience());
    }

    private String text(Document document, DocumentVersion version) {
        if (document.isPersonal()) {
            return "";
        }
        var read = texts.findById(version.id()).map(TextOfVersion::text).orElse("");
        var words = Stream.of(document.description(), String.join(", ", document.tags()), read)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return words.substring(0, Math.min(words.length(), ReadingOutcome.LONGEST_TEXT));
    }
}
