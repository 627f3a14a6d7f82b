package org.twinflow.projects;

import java.time.Clock;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Scope;
import org.twinflow.search.Search;
import org.twinflow.search.SearchEntry;

/** Lets the members of a project find it. */
@Component
class ProjectEntries {

    private final Projects projects;
    private final Search search;
    private final Clock clock;

    ProjectEntries(Projects projects, Search search, Clock clock) {
        this.projects = projects;
        this.search = search;
        this.clock = clock;
    }

    @EventListener
    void on(ProjectFounded founded) {
        put(founded.project());
    }

    @EventListener
    void on(ProjectDescribed described) {
        put(described.project());
    }

    private void put(ProjectId id) {
        var project = projects.facts(id);
        search.put(new SearchEntry(
                "project",
                id.toString(),
                id.toString(),
                project.language(),
                project.title(),
                project.aims(),
                null,
                clock.instant(),
                Set.of(Scope.project(id.id()).token()),
                "/projects/" + project.slug()));
    }
}
