package org.twinflow.mobility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/**
 * What decides which papers a traveller needs. It stays in our tables and never becomes a variable of a
 * case, but for who leads.
 *
 * @param minor on the day of departure
 * @param residence the country, ISO 3166 alpha-2
 * @param thirdCountry whether a national of a country outside the European area
 * @param withParent whether a holder of parental authority travels too
 * @param travelBan whether there is a ban on leaving the country
 * @param disagreement whether the school knows that the parents disagree
 * @param inclusion whether inclusion support is claimed
 * @param leader whether this adult leads the group
 */
@Embeddable
public record TravellerFacts(
        @Enumerated(EnumType.STRING) @Column(name = "traveller_kind")
        TravellerKind kind,

        boolean minor,
        String residence,
        boolean thirdCountry,
        boolean withParent,
        boolean travelBan,
        boolean disagreement,
        boolean inclusion,
        boolean leader)
        implements Serializable {

    public static TravellerFacts minor(String residence) {
        return new TravellerFacts(TravellerKind.PUPIL, true, residence, false, false, false, false, false, false);
    }

    public static TravellerFacts adult(TravellerKind kind, String residence) {
        return new TravellerFacts(kind, false, residence, false, false, false, false, false, false);
    }
}
