package org.twinflow.invitations;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Who makes an account with an invitation.
 *
 * @param schoolName the school, its town and country, where the invitation names none
 * @param country ISO 3166 alpha-2
 */
public record Registration(
        String givenName,
        String familyName,
        String username,
        String password,
        Locale locale,
        ZoneId zone,
        String schoolName,
        String schoolCity,
        String country) {}
