package org.twinflow.labels;

import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** An applicant has got the label. */
public record LabelAwarded(LabelApplicationId application, ProjectId project, PersonId applicant) {}
