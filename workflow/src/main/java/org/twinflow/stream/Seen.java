package org.twinflow.stream;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.pages.PageSummary;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectSummary;

/** What the reader sees of that which a page of the stream tells of, by its id. */
record Seen(
        ProjectSummary project,
        Map<String, DocumentDetails> documents,
        Map<String, MobilitySummary> mobilities,
        Map<String, PageSummary> pages) {

    boolean has(StreamRow row) {
        if (row.kind().isOfDocument()) {
            return documents.containsKey(row.reference());
        }
        return row.kind().isOfPage()
                ? pages.containsKey(row.reference())
                : !row.kind().isOfMobility() || mobilities.containsKey(row.reference());
    }

    /** Who did it; of a document its row says so itself. */
    @Nullable PersonId who(StreamRow row) {
        var document = documents.get(row.reference());
        if (row.who() != null || document == null) {
            return row.who();
        }
        return row.kind() == StreamKind.DOCUMENT_ADDED ? document.createdBy() : document.changedBy();
    }

    StreamItem item(StreamRow row, Map<PersonId, PersonSummary> named) {
        var who = who(row);
        return new StreamItem(row.kind(), words(row), who == null ? null : named.get(who), row.at(), href(row), 0);
    }

    private String words(StreamRow row) {
        if (row.kind().isOfDocument()) {
            return document(row).title();
        }
        if (row.kind().isOfPage()) {
            return Objects.requireNonNull(pages.get(row.reference())).title();
        }
        return row.kind().isOfMobility() ? mobility(row).title() : row.words();
    }

    private String href(StreamRow row) {
        if (row.kind().isOfDocument()) {
            return "/documents/d/" + document(row).id();
        }
        return row.kind().isOfMobility()
                ? "/mobilities/" + mobility(row).id() + "/travel"
                : "/projects/" + project.slug() + row.path();
    }

    private DocumentDetails document(StreamRow row) {
        return Objects.requireNonNull(documents.get(row.reference()));
    }

    private MobilitySummary mobility(StreamRow row) {
        return Objects.requireNonNull(mobilities.get(row.reference()));
    }
}
