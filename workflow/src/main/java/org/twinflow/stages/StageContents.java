package org.twinflow.stages;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.HeldVersions;
import org.twinflow.pages.PageEditions;
import org.twinflow.planning.PlanHistory;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.stages.HeldDocument.State;
import org.twinflow.stages.StageRows.DocumentRow;
import org.twinflow.stages.StageRows.Row;

/** What a stage holds, as far as a reader may see it today. */
@Component
class StageContents {

    private final StageRows rows;
    private final HeldVersions documents;
    private final PageEditions pages;
    private final PlanHistory plans;

    StageContents(StageRows rows, HeldVersions documents, PageEditions pages, PlanHistory plans) {
        this.rows = rows;
        this.documents = documents;
        this.pages = pages;
        this.plans = plans;
    }

    List<HeldDocument> documents(Row stage, Reader reader) {
        return documents(stage, rows.documents(stage.id()), reader);
    }

    Optional<HeldDocument> document(Row stage, DocumentId document, Reader reader) {
        var held = rows.documents(stage.id()).stream()
                .filter(row -> row.id().equals(document))
                .toList();
        return documents(stage, held, reader).stream().findFirst();
    }

    private List<HeldDocument> documents(Row stage, List<DocumentRow> held, Reader reader) {
        var ids = held.stream().map(DocumentRow::id).toList();
        var seen = documents.among(ids, reader).stream().collect(toMap(DocumentDetails::id, Function.identity()));
        var teaches = reader.teachesIn(stage.project().id());
        var there = teaches ? documents.existing(ids) : Set.<DocumentId>of();
        var shown = new ArrayList<HeldDocument>();
        for (var each : held) {
            var now = seen.get(each.id());
            if (now != null && (teaches || now.trashedAt() == null && each.letGoAt() == null)) {
                shown.add(document(each, now, each.letGoAt() == null ? state(each, now) : State.LET_GO));
            } else if (now == null && teaches && each.audience() != null && !there.contains(each.id())) {
                // whatever was shown to a level was shown to all teachers: they may know of it when it is gone
                shown.add(document(each, null, State.GONE));
            }
        }
        return shown;
    }

    private static State state(DocumentRow then, DocumentDetails now) {
        if (now.trashedAt() != null) {
            return State.TRASHED;
        }
        return now.version() == then.version() ? State.SAME : State.CHANGED;
    }

    private static HeldDocument document(DocumentRow then, @Nullable DocumentDetails now, State state) {
        return new HeldDocument(
                then.id(),
                then.version(),
                then.sha256(),
                then.title(),
                then.folder(),
                then.filename(),
                then.mediaType(),
                then.size(),
                then.result(),
                state,
                now == null ? null : Integer.valueOf(now.version()),
                then.letGoAt());
    }

    /** By title. */
    List<HeldPage> pages(Row stage, Reader reader) {
        return rows.pages(stage.id()).stream()
                .flatMap(
                        row -> pages.find(row.edition(), reader).stream().map(then -> new HeldPage(then, row.result())))
                .sorted(Comparator.comparing(page -> page.then().text().title()))
                .toList();
    }

    List<PlannedActivity> plan(Row stage, Reader reader) {
        var edition = stage.planEdition();
        return edition == null || edition == 0
                ? List.of()
                : plans.edition(stage.project(), edition, stage.takenAt(), reader);
    }
}
