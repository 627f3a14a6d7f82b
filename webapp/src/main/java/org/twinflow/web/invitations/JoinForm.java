package org.twinflow.web.invitations;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinflow.invitations.Registration;
import org.twinflow.web.projects.Given;

/** What somebody new says of themselves. */
record JoinForm(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String username,
        @Nullable String password,
        @Nullable String zone,
        @Nullable String schoolName,
        @Nullable String schoolCity,
        @Nullable String country) {

    private static final ZoneId USUAL = ZoneId.of("Europe/Brussels");

    static JoinForm empty() {
        return new JoinForm("", "", "", "", USUAL.getId(), "", "", "");
    }

    Registration registration(Locale locale) {
        return new Registration(
                Given.text(givenName),
                Given.text(familyName),
                Given.text(username),
                password == null ? "" : password,
                locale,
                known(),
                Given.text(schoolName),
                Given.text(schoolCity),
                Given.text(country));
    }

    private ZoneId known() {
        try {
            return ZoneId.of(Given.text(zone));
        } catch (DateTimeException unknown) {
            return USUAL;
        }
    }
}
