package org.twinflow.people;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person when they join; pupils have no mail address.
 *
 * @param password in clear, kept only as a hash
 */
public record NewPerson(
        String username,
        String givenName,
        String familyName,
        @Nullable SchoolId school,
        Locale locale,
        ZoneId zone,
        String password) {}
