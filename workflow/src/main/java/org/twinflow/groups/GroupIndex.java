package org.twinflow.groups;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.projects.Projects;
import org.twinflow.search.Search;
import org.twinflow.search.SearchEntry;

/** Lets the members of a group and the teachers find it, and what it proposes for the plan; who is in it is not told. */
@Component
class GroupIndex {

    private static final String GROUP = "group";
    private static final String PROPOSAL = "proposal";

    private final Search search;
    private final Projects projects;
    private final Clock clock;

    GroupIndex(Search search, Projects projects, Clock clock) {
        this.search = search;
        this.projects = projects;
        this.clock = clock;
    }

    void put(WorkingGroup group, Division division) {
        if (!division.isPublished()) {
            search.remove(GROUP, group.id().toString());
            return;
        }
        var topic = Objects.requireNonNullElse(DivisionViews.topic(division, group), "");
        var text = String.join("\n", division.title(), topic, division.words());
        put(GROUP, group.id().toString(), group, group.title(), text, "");
    }

    void put(GroupProposal proposal, WorkingGroup group) {
        var facts = proposal.facts();
        var text = String.join("\n", facts.output(), group.title(), proposal.reason());
        put(PROPOSAL, proposal.id().toString(), group, facts.title(), text, "/proposals/" + proposal.id());
    }

    void forget(GroupProposal proposal) {
        search.remove(PROPOSAL, proposal.id().toString());
    }

    private void put(String kind, String reference, WorkingGroup group, String title, String text, String below) {
        var project = projects.facts(group.project());
        search.put(new SearchEntry(
                kind,
                reference,
                project.id().toString(),
                project.language(),
                title,
                text,
                null,
                clock.instant(),
                Set.of(
                        GroupGrants.token(group.id()),
                        Scope.project(project.id().id()).token(Role.TEACHER)),
                "/projects/" + project.slug() + "/groups/g/" + group.id() + below));
    }
}
