package org.twinflow.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/**
 * A meeting has its time.
 *
 * @param by null where the answers decided it
 */
public record MeetingArranged(
        ProjectId project,
        MeetingId meeting,
        String title,
        Instant beginsAt,
        @Nullable PersonId by) {}
