package org.twinflow.people;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What is known of a school when it joins.
 *
 * @param country ISO 3166 alpha-2
 */
public record NewSchool(String name, String city, String country, ZoneId zone, Locale locale) {}
