package org.twinflow.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What Europass Mobility asks for, out of the mobility and the learning agreement. Address, day of birth and nationality
 * of the holder, which its form leaves open, are not known here and are not asked for.
 *
 * @param number that tells this sheet from others
 * @param issuer the organisation that initiates the mobility and issues the sheet
 * @param sendingContacts reference persons, as the agreement names them
 * @param objective why it took place
 * @param activities what was done at the host
 * @param outcomes what was learnt: knowledge, skills, attitudes
 * @param mentor at the host, as the agreement names them
 * @param signatures under the agreement
 */
public record Europass(
        String number,
        String holder,
        String issuer,
        String sendingOrganisation,
        String sendingCountry,
        String sendingContacts,
        String hostOrganisation,
        String hostCountry,
        String hostContacts,
        LocalDate from,
        LocalDate to,
        long days,
        String programme,
        String objective,
        String activities,
        String support,
        String outcomes,
        String assessment,
        String mentor,
        List<Signature> signatures) {

    public Europass {
        signatures = List.copyOf(signatures);
    }

    /** @param as a word of {@link org.twinflow.signatures.Relation} */
    public record Signature(String name, String as, Instant at) {}
}
