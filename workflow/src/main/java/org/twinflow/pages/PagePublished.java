package org.twinflow.pages;

import org.jspecify.annotations.Nullable;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/**
 * A page can be read by those it is meant for.
 *
 * @param acceptedBy who looked at it before, null where nobody had to
 */
public record PagePublished(
        ProjectId project,
        PageId page,
        String title,
        AudienceLevel audience,
        PersonId author,
        @Nullable PersonId acceptedBy,
        boolean first) {}
