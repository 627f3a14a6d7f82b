package org.twinflow.mobility;

import java.util.List;
import org.twinflow.projects.ProjectId;

/**
 * The head lets a group go; told in the transaction that does.
 *
 * @param dossiers of those who travel
 */
public record GroupMayLeave(MobilityId mobility, ProjectId project, List<DossierId> dossiers) {}
