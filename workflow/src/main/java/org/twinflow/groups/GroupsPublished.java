package org.twinflow.groups;

import java.util.List;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** Pupils know from now on which group they are in. */
public record GroupsPublished(
        ProjectId project, DivisionId division, String title, List<GroupId> groups, PersonId by) {}
