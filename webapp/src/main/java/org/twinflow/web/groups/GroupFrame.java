package org.twinflow.web.groups;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.groups.DivisionDetails;
import org.twinflow.groups.DivisionId;
import org.twinflow.groups.Divisions;
import org.twinflow.groups.GroupDetails;
import org.twinflow.groups.GroupId;
import org.twinflow.groups.WorkingGroups;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.Texts;

/** What stands around the pages of groups: the project, and the way to them. */
@Component
class GroupFrame {

    private final Projects projects;
    private final Divisions divisions;
    private final WorkingGroups groups;
    private final Texts texts;

    GroupFrame(Projects projects, Divisions divisions, WorkingGroups groups, Texts texts) {
        this.projects = projects;
        this.divisions = divisions;
        this.groups = groups;
        this.texts = texts;
    }

    ProjectSummary project(String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        model.addAttribute("project", project);
        model.addAttribute("teaches", reader.teachesIn(project.id().id()));
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        return project;
    }

    /** A project of which the reader may change the groups. */
    ProjectSummary taught(String slug, Reader reader, Model model) {
        var project = project(slug, reader, model);
        reader.mustBeAllowed(reader.teachesIn(project.id().id()));
        crumbs(project, model);
        return project;
    }

    DivisionDetails division(String slug, DivisionId id, Reader reader, Model model) {
        var project = taught(slug, reader, model);
        var division = divisions.get(id, reader);
        reader.mustSee(division.project().equals(project.id()), id);
        model.addAttribute("division", division);
        return division;
    }

    GroupDetails group(String slug, GroupId id, Reader reader, Model model) {
        var project = project(slug, reader, model);
        var group = groups.get(id, reader);
        reader.mustSee(group.project().equals(project.id()), id);
        model.addAttribute("group", group);
        var crumbs = crumbs(project, model);
        if (reader.teachesIn(project.id().id())) {
            crumbs.add(new Crumb(group.of(), "/projects/" + slug + "/groups/" + group.division()));
        }
        return group;
    }

    static boolean isPupil(ProjectSummary project, Reader reader) {
        return reader.tokens().contains(Scope.project(project.id().id()).token(Role.PUPIL));
    }

    private List<Crumb> crumbs(ProjectSummary project, Model model) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(Crumb.of(project));
        crumbs.add(new Crumb(texts.of("groups.title"), "/projects/" + project.slug() + "/groups"));
        model.addAttribute("crumbs", crumbs);
        return crumbs;
    }
}
