package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.List;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;

/** A mobility as a list shows it. */
public record MobilitySummary(
        MobilityId id,
        ProjectId project,
        String title,
        String destination,
        SchoolSummary host,
        List<SchoolSummary> sending,
        LocalDate start,
        LocalDate end,
        MobilityType type,
        MobilityStatus status,
        long version) {}
