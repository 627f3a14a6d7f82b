package org.twinflow.web.datasheets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.datasheets.DataSheetDetails;
import org.twinflow.datasheets.DataSheetId;
import org.twinflow.datasheets.DataSheetSummary;
import org.twinflow.datasheets.DataSheets;
import org.twinflow.datasheets.SheetColumn;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;

/** Data sheets, for machines. */
@RestController
class SheetApi {

    private final DataSheets sheets;

    SheetApi(DataSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/api/v1/projects/{id}/data-sheets")
    Page<LineJson> list(@PathVariable ProjectId id, Reader reader) {
        return new Page<>(sheets.of(id, reader).stream().map(LineJson::of).toList(), null);
    }

    @PostMapping("/api/v1/projects/{id}/data-sheets")
    @ResponseStatus(HttpStatus.CREATED)
    SheetJson make(@PathVariable ProjectId id, @RequestBody SheetForm wanted, Reader reader) {
        return get(sheets.make(wanted.sheet(id), reader), reader);
    }

    @GetMapping("/api/v1/data-sheets/{sheet}")
    SheetJson get(@PathVariable DataSheetId sheet, Reader reader) {
        return SheetJson.of(sheets.get(sheet, reader));
    }

    /** Writes the caller's own row. */
    @PutMapping("/api/v1/data-sheets/{sheet}/row")
    SheetJson fill(@PathVariable DataSheetId sheet, @RequestBody RowForm row, Reader reader) {
        sheets.fill(sheet, row.written(), reader);
        return get(sheet, reader);
    }

    @PutMapping("/api/v1/data-sheets/{sheet}/rows/{pupil}")
    SheetJson fillFor(
            @PathVariable DataSheetId sheet, @PathVariable PersonId pupil, @RequestBody RowForm row, Reader reader) {
        sheets.fillFor(sheet, pupil, row.written(), reader);
        return get(sheet, reader);
    }

    @PostMapping("/api/v1/data-sheets/{sheet}/close")
    SheetJson close(@PathVariable DataSheetId sheet, Reader reader) {
        sheets.close(sheet, reader);
        return get(sheet, reader);
    }

    /** A sheet in a list. */
    record LineJson(UUID id, String title, LocalDate due, boolean open, int asked, int filled) {

        static LineJson of(DataSheetSummary sheet) {
            return new LineJson(
                    sheet.id().id(), sheet.title(), sheet.due(), sheet.open(), sheet.asked(), sheet.filled());
        }
    }

    /** A sheet with its rows. */
    record SheetJson(
            UUID id,
            String title,
            String instructions,
            LocalDate due,
            boolean open,
            int percent,
            List<SheetColumn> columns,
            List<ProgressJson> progress,
            List<RowJson> rows) {

        static SheetJson of(DataSheetDetails sheet) {
            return new SheetJson(
                    sheet.id().id(),
                    sheet.title(),
                    sheet.instructions(),
                    sheet.due(),
                    sheet.open(),
                    sheet.percent(),
                    sheet.columns(),
                    sheet.progress().stream()
                            .map(each -> new ProgressJson(each.school().id().id(), each.asked(), each.filled()))
                            .toList(),
                    sheet.rows().stream().map(RowJson::of).toList());
        }
    }

    /** How far a school is. */
    record ProgressJson(UUID school, int asked, int filled) {}

    /** A row; of a pupil who has left there is no name. */
    record RowJson(
            @Nullable UUID school,
            @Nullable UUID pupil,
            @Nullable String name,
            List<String> cells,
            Instant writtenAt) {

        static RowJson of(DataSheetDetails.Row row) {
            var school = row.school();
            var pupil = row.pupil();
            return new RowJson(
                    school == null ? null : school.id().id(),
                    pupil == null ? null : pupil.id().id(),
                    pupil == null ? null : pupil.shortName(),
                    row.cells(),
                    row.writtenAt());
        }
    }
}
