package org.twinflow.mobility;

import java.time.LocalDate;
import org.twinflow.projects.ProjectId;

/** The day of departure has come for a group that may leave; told in the transaction that writes it down. */
public record GroupDeparted(MobilityId mobility, ProjectId project, LocalDate end) {}
