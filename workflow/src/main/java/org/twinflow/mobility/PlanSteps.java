package org.twinflow.mobility;

import java.util.List;
import org.twinflow.access.Reader;
import org.twinflow.projects.ProjectId;

/** Tells mobilities what the plan of their project has before and after journeys: whoever keeps plans answers. */
public interface PlanSteps {

    /** Those of the draft, where the reader sees one, or else of the plan in force. */
    List<PlanStep> of(ProjectId project, Reader reader);
}
