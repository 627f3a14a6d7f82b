package org.twinflow.groups;

import java.time.LocalDate;
import org.twinflow.planning.Phase;

/**
 * An activity as a group proposes it.
 *
 * @param output what is to come of it
 */
public record NewGroupProposal(String title, String output, Phase phase, LocalDate start, LocalDate end) {

    public NewGroupProposal {
        title = title.strip();
        output = output.strip();
    }
}
