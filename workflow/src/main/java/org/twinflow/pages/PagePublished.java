package org.twinflow.pages;

import org.twinflow.documents.AudienceLevel;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** A page can be read by those it is meant for. */
public record PagePublished(
        ProjectId project, PageId page, String title, AudienceLevel audience, PersonId author, boolean first) {}
