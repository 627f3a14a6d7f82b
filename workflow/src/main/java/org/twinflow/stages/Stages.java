package org.twinflow.stages;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.HeldVersions;
import org.twinflow.documents.OpenContent;
import org.twinflow.pages.PageEditions;
import org.twinflow.pages.PageId;
import org.twinflow.pages.PageThen;
import org.twinflow.people.People;
import org.twinflow.planning.PlanDetails;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.stages.StageRows.DocumentRow;
import org.twinflow.stages.StageRows.PageRow;
import org.twinflow.stages.StageRows.Row;

/**
 * Keeps how a project stood at the end of a stage: the versions of its documents, pages and plan, whatever is made of them
 * later. Coordinators take a stage; everybody in the project opens it and finds there what they may see today.
 */
@Service
@Transactional
public class Stages {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NOTE = 1000;
    private static final int MOST_FOLDERS = 40;

    private final StageRows rows;
    private final StageContents contents;
    private final StageComparison comparison;
    private final Results results;
    private final HeldVersions versions;
    private final PageEditions editions;
    private final Plans plans;
    private final Projects projects;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Stages(
            StageRows rows,
            StageContents contents,
            StageComparison comparison,
            Results results,
            HeldVersions versions,
            PageEditions editions,
            Plans plans,
            Projects projects,
            People people,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.comparison = comparison;
        this.results = results;
        this.versions = versions;
        this.editions = editions;
        this.plans = plans;
        this.projects = projects;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The stages of a project, the latest first. */
    @Transactional(readOnly = true)
    public List<StageSummary> of(ProjectId project, Reader reader) {
        projects.get(project, reader);
        return rows.of(project).stream().map(this::summary).toList();
    }

    /** Keeps how the project stands now; its coordinators may. */
    public StageId take(ProjectId id, NewStage wanted, Reader by) {
        var project = projects.get(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        by.mustWork(id.id());
        check(project, wanted);
        var now = now();
        var stage = new Row(
                StageId.next(),
                id,
                wanted.name(),
                wanted.endedOn(),
                wanted.note(),
                wanted.plan() ? edition(id, by) : null,
                wanted.documents(),
                wanted.pages(),
                wanted.folderNames(),
                by.person(),
                now);
        rows.add(stage);
        hold(stage, wanted, by);
        record("stage.taken", stage, Map.of("stage", stage.id().toString()), by);
        return stage.id();
    }

    private void hold(Row stage, NewStage wanted, Reader by) {
        var marked = results.marked(stage.project());
        if (wanted.documents()) {
            var held = comparison.library(stage.project(), by).stream()
                    .filter(document -> wanted.takes(document.folder()))
                    .toList();
            held.forEach(document ->
                    rows.add(stage.id(), document, marked.contains(document.id().id())));
            versions.hold(held.stream().map(document -> document.id()).toList());
        }
        if (wanted.pages()) {
            editions.now(stage.project(), by)
                    .forEach(page -> rows.add(
                            stage.id(), page, marked.contains(page.page().id())));
        }
    }

    private @Nullable Integer edition(ProjectId id, Reader by) {
        return plans.of(id, by).map(PlanDetails::edition).orElse(0);
    }

    private void check(ProjectSummary project, NewStage wanted) {
        var errors = new ArrayList<FieldError>();
        var taken =
                rows.of(project.id()).stream().anyMatch(stage -> stage.name().equalsIgnoreCase(wanted.name()));
        if (wanted.name().isEmpty() || wanted.name().length() > LONGEST_NAME) {
            errors.add(FieldError.of("name", "stages.name.form", LONGEST_NAME));
        } else if (taken) {
            errors.add(FieldError.of("name", "stages.name.taken"));
        }
        if (wanted.note().length() > LONGEST_NOTE) {
            errors.add(FieldError.of("note", "stages.note.form", LONGEST_NOTE));
        }
        if (wanted.endedOn().isAfter(LocalDate.ofInstant(clock.instant(), project.zone()))) {
            errors.add(FieldError.of("endedOn", "stages.day.ahead"));
        }
        if (wanted.isEmpty()) {
            errors.add(FieldError.of("what", "stages.what.none"));
        }
        if (wanted.folders().size() > MOST_FOLDERS
                || String.join("\n", wanted.folders()).length() > 4000) {
            errors.add(FieldError.of("folders", "stages.folders.many"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    @Transactional(readOnly = true)
    public StageDetails get(StageId id, Reader reader) {
        var stage = see(id, reader);
        return new StageDetails(
                summary(stage),
                contents.documents(stage, reader),
                contents.pages(stage, reader),
                contents.plan(stage, reader),
                reader.coordinates(stage.project().id()));
    }

    /** What became another since. */
    @Transactional(readOnly = true)
    public StageChanges changes(StageId id, Reader reader) {
        return comparison.of(see(id, reader), reader);
    }

    /** A page as it was. */
    @Transactional(readOnly = true)
    public PageThen page(StageId id, PageId page, Reader reader) {
        return editions.find(held(id, page, reader).edition(), reader).orElseThrow(() -> new NotFoundException(page));
    }

    /** A picture or file of a page as it was. */
    @Transactional(readOnly = true)
    public OpenContent pageFile(StageId id, PageId page, DocumentId document, boolean small, Reader reader) {
        return editions.open(held(id, page, reader).edition(), document, small, reader);
    }

    /** What is held of a document; 404 for what is not kept any more. */
    @Transactional(readOnly = true)
    public HeldDocument held(StageId id, DocumentId document, Reader reader) {
        return contents.document(see(id, reader), document, reader)
                .filter(HeldDocument::isKept)
                .orElseThrow(() -> new NotFoundException(document));
    }

    /** A document as it was. */
    public OpenContent content(StageId id, DocumentId document, Reader reader) {
        return versions.content(document, held(id, document, reader).version(), reader);
    }

    /** Lets go a document from a stage, so that it can be deleted: the stage still says that it was there. */
    public void letGo(StageId id, DocumentId document, Reader by) {
        var stage = manage(id, by);
        held(id, document, by);
        rows.letGo(id, document, by.person(), now());
        versions.release(rows.free(Set.of(document)));
        record("stage.let-go", stage, Map.of("stage", id.toString(), "document", document.toString()), by);
    }

    /** Removes a stage that was taken by mistake; what it held stays what it is. */
    public void remove(StageId id, Reader by) {
        var stage = manage(id, by);
        var held = new HashSet<DocumentId>();
        rows.documents(id).stream().map(DocumentRow::id).forEach(held::add);
        rows.remove(id);
        versions.release(rows.free(held));
        record("stage.removed", stage, Map.of("stage", id.toString()), by);
    }

    private Row manage(StageId id, Reader by) {
        var stage = see(id, by);
        by.mustBeAllowed(by.coordinates(stage.project().id()));
        return stage;
    }

    private PageRow held(StageId id, PageId page, Reader reader) {
        return rows.pages(see(id, reader).id()).stream()
                .filter(row -> row.edition().page().equals(page))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(page));
    }

    private Row see(StageId id, Reader reader) {
        return rows.find(id)
                .filter(stage -> reader.isInProject(stage.project().id()))
                .orElseThrow(() -> new NotFoundException(id));
    }

    private StageSummary summary(Row stage) {
        return new StageSummary(
                stage.id(),
                stage.project(),
                stage.name(),
                stage.endedOn(),
                stage.note(),
                stage.planEdition(),
                stage.documents(),
                stage.pages(),
                stage.folders(),
                people.person(stage.takenBy()),
                stage.takenAt());
    }

    private void record(String action, Row stage, Map<String, String> facts, Reader by) {
        audit.record(by.person(), action, "project:" + stage.project(), facts);
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
