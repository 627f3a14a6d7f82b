package org.twinflow.planning;

import java.time.LocalDate;
import java.util.List;
import org.twinflow.access.Reader;
import org.twinflow.projects.ProjectId;

/** Tells the plan of the journeys and meetings of its project: whoever organises them answers. */
public interface Journeys {

    /** Those that the reader sees and that are not called off. */
    List<Journey> of(ProjectId project, Reader reader);

    /** The days of meetings online. */
    List<LocalDate> meetings(ProjectId project, Reader reader);
}
