package org.twinflow.practice;

import java.time.LocalDate;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;

/**
 * An observation as its reader sees it.
 *
 * @param form nothing in it before it is written
 * @param answer of who was observed; of a declined one, why
 * @param shared whether all teachers of the project read it
 * @param mayWrite whether it is the reader's turn to write what they saw
 * @param mayAnswer whether it is the reader's turn to answer
 * @param own whether it is about a lesson of the reader
 */
public record ObservationView(
        ObservationId id,
        ProjectId project,
        PersonSummary observed,
        PersonSummary observer,
        String lesson,
        LocalDate day,
        String focus,
        ObservationForm form,
        String answer,
        boolean shared,
        ObservationState state,
        boolean mayWrite,
        boolean mayAnswer,
        boolean own) {

    public boolean isOpen() {
        return state == ObservationState.ASKED || state == ObservationState.WRITTEN;
    }
}
