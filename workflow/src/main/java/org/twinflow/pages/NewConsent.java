package org.twinflow.pages;

import java.time.LocalDate;
import org.twinflow.people.PersonId;

/**
 * What a family agrees to.
 *
 * @param about which pictures, such as <i>Water samples, spring 2027</i>: an agreement to all there may ever be is none
 * @param givenBy who signed a paper; of an account its own name
 * @param pupilAgrees that the young person agrees as well
 */
public record NewConsent(
        PersonId pupil,
        ImageUse purpose,
        String about,
        String givenBy,
        LocalDate from,
        LocalDate until,
        boolean pupilAgrees) {

    public NewConsent {
        about = about.strip();
        givenBy = givenBy.strip();
    }
}
