package org.twinflow.web.datasheets;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.datasheets.DataSheetDetails;
import org.twinflow.datasheets.DataSheetId;
import org.twinflow.datasheets.DataSheets;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.Texts;

/** What the pages of data sheets have in common: their project, and {@code datasheets/show}. */
@Component
class SheetFrame {

    private final Projects projects;
    private final DataSheets sheets;
    private final SheetWords words;
    private final Texts texts;

    SheetFrame(Projects projects, DataSheets sheets, SheetWords words, Texts texts) {
        this.projects = projects;
        this.sheets = sheets;
        this.words = words;
        this.texts = texts;
    }

    ProjectSummary of(String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        model.addAttribute("project", project);
        crumbs(project, model);
        return project;
    }

    void crumbs(ProjectSummary project, Model model) {
        var all = new Crumb(texts.of("datasheets.title"), "/projects/" + project.slug() + "/sheets");
        model.addAttribute("crumbs", List.of(Crumb.of(project), tasks(project), all));
    }

    Crumb tasks(ProjectSummary project) {
        return new Crumb(texts.of("assignments.title"), "/projects/" + project.slug() + "/tasks");
    }

    DataSheetDetails sheet(ProjectSummary project, DataSheetId id, Reader reader) {
        var details = sheets.get(id, reader);
        reader.mustSee(details.project().equals(project.id()), id);
        return details;
    }

    String show(DataSheetDetails details, RowForm form, Model model) {
        fields(details, form, model);
        model.addAttribute("words", words);
        return "datasheets/show";
    }

    /** What {@code datasheets/fields} asks for. */
    void fields(DataSheetDetails details, RowForm form, Model model) {
        model.addAttribute("sheet", details);
        model.addAttribute("form", form);
        model.addAttribute(
                "answers",
                details.columns().stream()
                        .map(column -> column.choices().stream()
                                .map(answer -> Choice.of(answer, answer))
                                .toList())
                        .toList());
    }
}
