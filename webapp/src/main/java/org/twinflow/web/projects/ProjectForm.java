package org.twinflow.web.projects;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectId;

/**
 * What a person writes to found a project.
 *
 * @param id made with the empty form, so that a form sent twice founds one project
 */
record ProjectForm(
        @Nullable String id,
        @Nullable String title,
        @Nullable String aims,
        @Nullable String language,
        @Nullable String start,
        @Nullable String end,
        @Nullable List<String> schools) {

    static ProjectForm empty(String language, List<String> schools) {
        return new ProjectForm(UUID.randomUUID().toString(), "", "", language, "", "", schools);
    }

    ProjectId wantedId() {
        var given = new Given();
        var wanted = new ProjectId(given.id("title", id));
        given.check();
        return wanted;
    }

    NewProject project() {
        var given = new Given();
        var project = new NewProject(
                Given.text(title),
                Given.text(aims),
                Given.text(language),
                given.date("start", start),
                given.date("end", end),
                given.ids("schools", schools).stream().map(SchoolId::new).toList());
        given.check();
        return project;
    }
}
