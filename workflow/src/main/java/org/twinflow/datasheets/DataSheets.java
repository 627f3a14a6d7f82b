package org.twinflow.datasheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Asks the pupils of a project for a row of data each, and keeps all rows in one table that the project reads. */
@Service
@Transactional
public class DataSheets {

    static final String PROCESS = "data-collection";
    static final String TASK = "fillInRow";

    private static final int PATIENCE_DAYS = 30;

    private final DataSheetRepository sheets;
    private final SheetRowRepository rows;
    private final DataSheetViews views;
    private final Projects projects;
    private final People people;
    private final Processes processes;
    private final Tasks tasks;
    private final TaskWork work;
    private final Audit audit;
    private final Clock clock;

    DataSheets(
            DataSheetRepository sheets,
            SheetRowRepository rows,
            DataSheetViews views,
            Projects projects,
            People people,
            Processes processes,
            Tasks tasks,
            TaskWork work,
            Audit audit,
            Clock clock) {
        this.sheets = sheets;
        this.rows = rows;
        this.views = views;
        this.projects = projects;
        this.people = people;
        this.processes = processes;
        this.tasks = tasks;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives each pupil who is asked the task to fill in a row; the teachers of the project may. */
    public DataSheetId make(NewDataSheet wanted, Reader by) {
        var project = projects.get(wanted.project(), by);
        by.mustBeAllowed(by.teachesIn(project.id().id()));
        by.mustWork(project.id().id());
        SheetRules.check(wanted, project, LocalDate.ofInstant(clock.instant(), project.zone()));
        var sheet = new DataSheet(wanted, by.person(), clock.instant());
        var pupils = views.asked(sheet, by);
        if (pupils.isEmpty()) {
            throw new InvalidException(FieldError.of("schools", "datasheets.pupils.none"));
        }
        sheets.save(sheet);
        processes.start(
                PROCESS,
                sheet.id().toString(),
                Map.of(
                        "projectId", project.id().toString(),
                        "sheetId", sheet.id().toString(),
                        "pupils", pupils.stream().map(DataSheets::id).toList(),
                        "dueOn", wanted.due(),
                        "staleOn", wanted.due().plusDays(PATIENCE_DAYS)));
        return sheet.id();
    }

    /** Writes the reader's own row, as often as they like until the sheet is closed. */
    public void fill(DataSheetId id, List<String> cells, Reader by) {
        var sheet = working(id, by);
        var pupil = people.person(by.person());
        by.mustBeAllowed(isAsked(sheet, pupil, by));
        write(sheet, pupil, cells, by);
    }

    /** Writes the row of a pupil who has no device at hand; the teachers of the project may. */
    public void fillFor(DataSheetId id, PersonId person, List<String> cells, Reader by) {
        var sheet = working(id, by);
        by.mustBeAllowed(by.teachesIn(sheet.project().id()));
        var pupil = views.asked(sheet, by).stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(person));
        write(sheet, pupil, cells, by);
        record("datasheets.filled-for", sheet, pupil.id(), by);
    }

    /** Takes a row out of the table; the pupil whose it is may, and the teachers. Their task does not come back. */
    public void remove(DataSheetId id, PersonId pupil, Reader by) {
        var sheet = working(id, by);
        by.mustBeAllowed(
                pupil.equals(by.person()) || by.teachesIn(sheet.project().id()));
        var row = rows.findBySheetAndPupil(id, pupil).orElseThrow(() -> new NotFoundException(pupil));
        rows.delete(row);
        record("datasheets.removed", sheet, pupil, by);
    }

    /** Takes no more rows and asks nobody any more; the teachers of the project may. */
    public void close(DataSheetId id, Reader by) {
        var sheet = working(id, by);
        by.mustBeAllowed(by.teachesIn(sheet.project().id()));
        sheet.close(clock.instant());
        processes.cancel(PROCESS, id.toString(), "closed");
    }

    /** The sheets of a project, the newest first; everybody in it reads them. */
    @Transactional(readOnly = true)
    public List<DataSheetSummary> of(ProjectId id, Reader reader) {
        var project = projects.get(id, reader);
        return views.summaries(sheets.findByProjectOrderByMadeAtDesc(id), project, reader);
    }

    @Transactional(readOnly = true)
    public DataSheetDetails get(DataSheetId id, Reader reader) {
        var sheet = find(id);
        return views.details(sheet, projects.get(sheet.project(), reader), reader);
    }

    /** What a pupil wrote, for the teachers of the project; empty cells if nothing. */
    @Transactional(readOnly = true)
    public List<String> row(DataSheetId id, PersonId pupil, Reader reader) {
        var sheet = find(id);
        projects.get(sheet.project(), reader);
        reader.mustBeAllowed(reader.teachesIn(sheet.project().id()));
        return rows.findBySheetAndPupil(id, pupil).map(SheetRow::cells).orElse(List.of());
    }

    private void write(DataSheet sheet, PersonSummary pupil, List<String> written, Reader by) {
        var cells = SheetRules.cells(sheet.columns(), written);
        rows.findBySheetAndPupil(sheet.id(), pupil.id())
                .orElseGet(() ->
                        rows.save(new SheetRow(sheet.id(), pupil.id(), pupil.school(), by.person(), clock.instant())))
                .write(cells, by.person(), clock.instant());
        if (pupil.id().equals(by.person()) && work.waitsFor(sheet.id().toString(), TASK, by)) {
            work.completeByFeature(sheet.id().toString(), TASK, Map.of(), by);
        } else {
            tasks.spare(sheet.id().toString(), "person:" + pupil.id());
        }
    }

    private static boolean isAsked(DataSheet sheet, PersonSummary pupil, Reader by) {
        return sheet.asks(pupil.school()) && DataSheetViews.isPupil(by, sheet.project());
    }

    private void record(String action, DataSheet sheet, PersonId pupil, Reader by) {
        audit.record(
                by.person(),
                action,
                "project:" + sheet.project(),
                Map.of("sheet", sheet.id().toString(), "pupil", pupil.toString()));
    }

    private DataSheet working(DataSheetId id, Reader by) {
        var sheet = find(id);
        ProjectSummary project = projects.get(sheet.project(), by);
        by.mustWork(project.id().id());
        sheet.mustBeOpen();
        return sheet;
    }

    private DataSheet find(DataSheetId id) {
        return sheets.findById(id).orElseThrow(() -> new NotFoundException(id));
    }

    private static String id(PersonSummary person) {
        return person.id().toString();
    }
}
