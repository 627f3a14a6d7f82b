package org.twinflow.followup;

import java.time.LocalDate;

/**
 * What Europass Mobility asks for, out of the mobility and the learning agreement.
 *
 * @param activities what was done at the host
 * @param mentor at the host, as the agreement names them
 */
public record Europass(
        String holder,
        String sendingOrganisation,
        String sendingCountry,
        String hostOrganisation,
        String hostCountry,
        LocalDate from,
        LocalDate to,
        String objective,
        String activities,
        String outcomes,
        String assessment,
        String mentor) {}
