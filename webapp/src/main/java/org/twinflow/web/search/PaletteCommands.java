package org.twinflow.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.Documents;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.web.projects.ProjectMembers;
import org.twinflow.web.search.PaletteGroup.Row;
import org.twinflow.web.shell.Shell;
import org.twinflow.web.shell.Texts;

/** Where one can go and what one can begin: only what the reader may. */
@Component
class PaletteCommands {

    private final Shell shell;
    private final Projects projects;
    private final ProjectMembers members;
    private final Documents documents;
    private final Texts texts;

    PaletteCommands(Shell shell, Projects projects, ProjectMembers members, Documents documents, Texts texts) {
        this.shell = shell;
        this.projects = projects;
        this.members = members;
        this.documents = documents;
        this.texts = texts;
    }

    /** The places of the rail, and those that have no room on it. */
    List<Row> places(String typed) {
        var rows = new ArrayList<Row>();
        shell.getAreas().forEach(place -> rows.add(row(place.icon(), texts.of(place.label()), typed, place.href())));
        rows.add(row("ti-bookmarks", texts.of("saved.title"), typed, "/search/saved"));
        rows.add(row("ti-user-cog", texts.of("shell.account"), typed, "/account"));
        rows.add(row("ti-help-circle", texts.of("shell.area.help"), typed, "/help"));
        return fitting(typed, rows);
    }

    List<Row> projects(String typed, Reader reader) {
        return fitting(
                typed,
                projects.visibleTo(reader).stream()
                        .map(project -> row("ti-books", project.title(), typed, "/projects/" + project.slug()))
                        .toList());
    }

    /** What can be begun, in each project where the reader may. */
    List<Row> of(String typed, Reader reader) {
        var rows = new ArrayList<Row>();
        if (Projects.mayFound(reader)) {
            rows.add(row("ti-plus", texts.of("palette.new.project"), typed, "/projects/new"));
        }
        for (var project : projects.visibleTo(reader)) {
            begin(project, typed, reader, rows);
        }
        return fitting(typed, rows);
    }

    private void begin(ProjectSummary project, String typed, Reader reader, List<Row> rows) {
        var id = project.id().id();
        if (documents.takesFrom(id, reader)) {
            rows.add(row(
                    "ti-upload",
                    texts.of("palette.new.document", project.title()),
                    typed,
                    "/documents?project=" + id + "#upload-menu"));
        }
        if (reader.teachesIn(id)) {
            var task = texts.of("palette.new.task", project.title());
            rows.add(row("ti-checkbox", task, typed, "/projects/" + project.slug() + "/tasks/new"));
        }
        if (reader.coordinates(id)) {
            var mobility = texts.of("palette.new.mobility", project.title());
            rows.add(row("ti-plane-departure", mobility, typed, "/mobilities/new?project=" + id));
        }
    }

    /** The members of the reader's projects, each once, named as the project names them to this reader. */
    List<Row> people(String typed, Reader reader) {
        var rows = new LinkedHashMap<String, Row>();
        for (var project : projects.visibleTo(reader)) {
            if (reader.isInProject(project.id().id())) {
                members.names(project, reader)
                        .forEach((person, name) -> rows.putIfAbsent(
                                person.toString(),
                                new Row(
                                        "ti-user",
                                        Marks.of(name, typed),
                                        project.title(),
                                        null,
                                        "/projects/" + project.slug() + "/members")));
            }
        }
        return fitting(typed, List.copyOf(rows.values()));
    }

    private static Row row(String icon, String text, String typed, String href) {
        return new Row(icon, Marks.of(text, typed), null, null, href);
    }

    /** Those in which something is marked; all where nothing was typed. */
    private static List<Row> fitting(String typed, List<Row> rows) {
        return typed.isBlank()
                ? rows
                : rows.stream()
                        .filter(row -> row.pieces().stream().anyMatch(PaletteGroup.Piece::marked))
                        .toList();
    }
}
