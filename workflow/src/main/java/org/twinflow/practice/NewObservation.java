package org.twinflow.practice;

import java.time.LocalDate;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/**
 * A lesson to which a colleague is invited.
 *
 * @param observer who is to come
 * @param focus what they should look at, or nothing
 */
public record NewObservation(ProjectId project, PersonId observer, String lesson, LocalDate day, String focus) {

    public NewObservation {
        lesson = lesson.strip();
        focus = focus.strip();
    }
}
