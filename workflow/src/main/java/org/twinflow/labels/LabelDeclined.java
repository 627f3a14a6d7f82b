package org.twinflow.labels;

import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** An applicant has not got the label. */
public record LabelDeclined(LabelApplicationId application, ProjectId project, PersonId applicant) {}
