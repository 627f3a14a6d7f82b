package org.twinflow.web.datasheets;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.datasheets.ColumnKind;
import org.twinflow.datasheets.DataSheetDetails;
import org.twinflow.datasheets.DataSheetId;
import org.twinflow.datasheets.DataSheets;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Cells;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.CsvFile;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Data sheets of a project: making one, reading all rows, taking them along; {@code datasheets/list}. */
@Controller
@RequestMapping("/projects/{slug}/sheets")
class SheetController {

    private final Projects projects;
    private final DataSheets sheets;
    private final SheetFrame frame;
    private final FormErrors errors;
    private final Texts texts;

    SheetController(Projects projects, DataSheets sheets, SheetFrame frame, FormErrors errors, Texts texts) {
        this.projects = projects;
        this.sheets = sheets;
        this.frame = frame;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String list(@PathVariable String slug, Reader reader, Model model) {
        var project = frame.of(slug, reader, model);
        model.addAttribute("teaches", reader.teachesIn(project.id().id()));
        model.addAttribute("sheets", sheets.of(project.id(), reader));
        model.addAttribute("crumbs", List.of(Crumb.of(project), frame.tasks(project)));
        return "datasheets/list";
    }

    @GetMapping("/new")
    String form(@PathVariable String slug, Reader reader, Model model) {
        var project = frame.of(slug, reader, model);
        reader.mustBeAllowed(reader.teachesIn(project.id().id()));
        return form(SheetForm.empty(), project, model);
    }

    @PostMapping
    String make(
            @PathVariable String slug,
            @ModelAttribute SheetForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = frame.of(slug, reader, model);
        reader.mustBeAllowed(reader.teachesIn(project.id().id()));
        if (form.more() != null) {
            return form(form, project, model);
        }
        try {
            var id = sheets.make(form.sheet(project.id()), reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("datasheets.made")));
            return "redirect:/projects/{slug}/sheets/" + id;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return form(form.written(), project, model);
        }
    }

    @GetMapping("/{sheet}")
    String show(@PathVariable String slug, @PathVariable DataSheetId sheet, Reader reader, Model model) {
        var project = frame.of(slug, reader, model);
        var details = frame.sheet(project, sheet, reader);
        return frame.show(details, new RowForm(details.own()), model);
    }

    @PostMapping("/{sheet}/close")
    String close(@PathVariable String slug, @PathVariable DataSheetId sheet, Reader reader, RedirectAttributes flash) {
        frame.sheet(projects.bySlug(slug, reader), sheet, reader);
        sheets.close(sheet, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("datasheets.closed")));
        return "redirect:/projects/{slug}/sheets/{sheet}";
    }

    /** All rows, each with the school and, for teachers, the short name of the pupil. */
    @GetMapping("/{sheet}/rows.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug, @PathVariable DataSheetId sheet, Reader reader) {
        var project = projects.bySlug(slug, reader);
        reader.mustBeAllowed(reader.teachesIn(project.id().id()));
        var details = frame.sheet(project, sheet, reader);
        var header = new ArrayList<>(List.of(
                texts.of("datasheets.csv.country"),
                texts.of("datasheets.csv.school"),
                texts.of("datasheets.csv.pupil")));
        details.columns().forEach(column -> header.add(Cells.safe(column.heading())));
        return CsvFile.of("data-sheet.csv", header, details.rows().stream().map(row -> cells(row, details)));
    }

    private static List<String> cells(DataSheetDetails.Row row, DataSheetDetails sheet) {
        var cells = new ArrayList<String>();
        var school = row.school();
        cells.add(school == null ? "" : school.letters());
        cells.add(school == null ? "" : Cells.safe(school.name()));
        cells.add(
                row.pupil() == null
                        ? ""
                        : Cells.safe(Objects.requireNonNull(row.pupil()).shortName()));
        for (int at = 0; at < row.cells().size(); at++) {
            var cell = row.cells().get(at);
            // a negative number is one, and no formula
            cells.add(sheet.columns().get(at).kind() == ColumnKind.NUMBER ? cell : Cells.safe(cell));
        }
        return cells;
    }

    private String form(SheetForm form, ProjectSummary project, Model model) {
        frame.crumbs(project, model);
        model.addAttribute("form", form);
        model.addAttribute(
                "schools",
                project.schools().stream()
                        .map(school -> Choice.of(school.id(), school.name() + ", " + school.city()))
                        .toList());
        model.addAttribute("kinds", Choice.all("datasheets.kind.", List.of(ColumnKind.values()), texts));
        return "datasheets/form";
    }
}
