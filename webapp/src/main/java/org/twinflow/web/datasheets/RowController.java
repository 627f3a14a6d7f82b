package org.twinflow.web.datasheets;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.datasheets.DataSheetId;
import org.twinflow.datasheets.DataSheets;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The rows of a data sheet: one's own, and those that a teacher writes for pupils; {@code datasheets/row}. */
@Controller
@RequestMapping("/projects/{slug}/sheets/{sheet}/rows")
class RowController {

    private static final String SHEET = "redirect:/projects/{slug}/sheets/{sheet}";

    private final DataSheets sheets;
    private final People people;
    private final SheetFrame frame;
    private final FormErrors errors;
    private final Texts texts;

    RowController(DataSheets sheets, People people, SheetFrame frame, FormErrors errors, Texts texts) {
        this.sheets = sheets;
        this.people = people;
        this.frame = frame;
        this.errors = errors;
        this.texts = texts;
    }

    @PostMapping
    String fill(
            @PathVariable String slug,
            @PathVariable DataSheetId sheet,
            @ModelAttribute RowForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = frame.of(slug, reader, model);
        var details = frame.sheet(project, sheet, reader);
        try {
            sheets.fill(sheet, form.written(), reader);
            return done("datasheets.filled", flash);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return frame.show(details, form, model);
        }
    }

    @GetMapping("/{pupil}")
    String form(
            @PathVariable String slug,
            @PathVariable DataSheetId sheet,
            @PathVariable PersonId pupil,
            Reader reader,
            Model model) {
        var project = frame.of(slug, reader, model);
        return form(project, sheet, pupil, new RowForm(sheets.row(sheet, pupil, reader)), reader, model);
    }

    @PostMapping("/{pupil}")
    String fillFor(
            @PathVariable String slug,
            @PathVariable DataSheetId sheet,
            @PathVariable PersonId pupil,
            @ModelAttribute RowForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = frame.of(slug, reader, model);
        frame.sheet(project, sheet, reader);
        try {
            sheets.fillFor(sheet, pupil, form.written(), reader);
            return done("datasheets.filled-for", flash);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return form(project, sheet, pupil, form, reader, model);
        }
    }

    @PostMapping("/{pupil}/remove")
    String remove(
            @PathVariable String slug,
            @PathVariable DataSheetId sheet,
            @PathVariable PersonId pupil,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.sheet(frame.of(slug, reader, model), sheet, reader);
        sheets.remove(sheet, pupil, reader);
        return done("datasheets.removed", flash);
    }

    private String done(String words, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.done(texts.of(words)));
        return SHEET;
    }

    private String form(
            ProjectSummary project, DataSheetId id, PersonId pupil, RowForm form, Reader reader, Model model) {
        var details = frame.sheet(project, id, reader);
        reader.mustBeAllowed(details.mayManage());
        reader.mustSee(
                details.missing().stream().anyMatch(each -> each.person().id().equals(pupil))
                        || details.rows().stream()
                                .anyMatch(row ->
                                        row.pupil() != null && row.pupil().id().equals(pupil)),
                pupil);
        frame.fields(details, form, model);
        model.addAttribute("pupil", people.person(pupil));
        return "datasheets/row";
    }
}
