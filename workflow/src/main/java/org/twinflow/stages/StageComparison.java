package org.twinflow.stages;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.pages.PageSummary;
import org.twinflow.pages.Pages;
import org.twinflow.planning.PlanHistory;
import org.twinflow.projects.ProjectId;
import org.twinflow.stages.StageChanges.Change;
import org.twinflow.stages.StageRows.Row;

/** Says what is different today from what a stage holds. */
@Component
class StageComparison {

    private static final int PAGE = 200;

    private final StageContents contents;
    private final Documents documents;
    private final Pages pages;
    private final PlanHistory plans;

    StageComparison(StageContents contents, Documents documents, Pages pages, PlanHistory plans) {
        this.contents = contents;
        this.documents = documents;
        this.pages = pages;
        this.plans = plans;
    }

    StageChanges of(Row stage, Reader reader) {
        var edition = stage.planEdition();
        return new StageChanges(
                stage.documents() ? documents(stage, reader) : List.of(),
                stage.pages() ? pages(stage, reader) : List.of(),
                edition == null ? List.of() : plans.changesSince(stage.project(), edition, reader));
    }

    /** All that the reader sees of a project now. */
    List<DocumentDetails> library(ProjectId project, Reader reader) {
        var found = new ArrayList<DocumentDetails>();
        @Nullable String cursor = null;
        do {
            var page = documents.list(project.id(), null, reader, cursor, PAGE);
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private List<Change> documents(Row stage, Reader reader) {
        var held = contents.documents(stage, reader);
        var known = held.stream().map(HeldDocument::id).collect(toSet());
        var library = library(stage.project(), reader);
        var now = library.stream().collect(toMap(DocumentDetails::id, Function.identity()));
        var changes = new ArrayList<Change>();
        library.stream()
                .filter(each -> !known.contains(each.id()) && NewStage.takes(stage.folders(), each.folder()))
                .forEach(each -> changes.add(Change.of("document.added", each.title())));
        held.forEach(each -> changes.addAll(changes(each, now.get(each.id()))));
        return changes;
    }

    private static List<Change> changes(HeldDocument then, @Nullable DocumentDetails now) {
        if (now == null) {
            return switch (then.state()) {
                case TRASHED -> List.of(Change.of("document.trashed", then.title()));
                case LET_GO, GONE, SAME, CHANGED -> List.of(Change.of("document.gone", then.title()));
            };
        }
        var changes = new ArrayList<Change>();
        if (now.version() != then.version()) {
            changes.add(Change.of("document.changed", then.title(), then.version(), now.version()));
        }
        if (!now.title().equals(then.title())) {
            changes.add(Change.of("document.renamed", then.title(), now.title()));
        }
        if (!now.folder().equals(then.folder())) {
            changes.add(
                    Change.of(now.folder().isEmpty() ? "document.out" : "document.moved", then.title(), now.folder()));
        }
        return changes;
    }

    private List<Change> pages(Row stage, Reader reader) {
        var held = contents.pages(stage, reader);
        var known = held.stream().map(page -> page.then().id()).collect(toSet());
        var now = pages.of(stage.project(), reader).stream().collect(toMap(PageSummary::id, Function.identity()));
        var changes = new ArrayList<Change>();
        now.values().stream()
                .filter(page -> !known.contains(page.id()))
                .forEach(page -> changes.add(Change.of("page.added", page.title())));
        for (var page : held) {
            var then = page.then();
            if (then.removed()) {
                changes.add(Change.of("page.removed", then.text().title()));
            } else if (!page.isSame()) {
                changes.add(Change.of("page.changed", then.text().title(), then.number(), then.latest()));
            }
        }
        return changes;
    }
}
