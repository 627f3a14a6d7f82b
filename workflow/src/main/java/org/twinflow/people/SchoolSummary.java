package org.twinflow.people;

import java.time.ZoneId;
import java.util.Locale;

/**
 * A school as a list shows it.
 *
 * @param country ISO 3166 alpha-2
 */
public record SchoolSummary(SchoolId id, String name, String city, String country, ZoneId zone, Locale locale) {

    /** The two letters of the school's strand; the European Union writes EL for Greece. */
    public String letters() {
        return country.equals("GR") ? "EL" : country;
    }
}
