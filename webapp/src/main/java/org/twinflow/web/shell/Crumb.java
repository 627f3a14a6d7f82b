package org.twinflow.web.shell;

import org.twinflow.projects.ProjectSummary;

/** A step between the area and the page in the top bar; pages with such steps have a list of them as {@code crumbs}. */
public record Crumb(String text, String href) {

    /** The step to the home page of a project. */
    public static Crumb of(ProjectSummary project) {
        return new Crumb(project.title(), "/projects/" + project.slug());
    }
}
