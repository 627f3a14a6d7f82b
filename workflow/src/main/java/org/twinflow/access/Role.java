package org.twinflow.access;

import java.util.Locale;

/** What somebody is to a platform, country, school, project, mobility or dossier. */
public enum Role {
    COORDINATOR,
    TEACHER,
    HOST_TEACHER,
    HEAD,
    PUPIL,
    PUPIL_ADMIN,
    GUARDIAN,
    LABEL_OFFICER,
    REVIEWER,
    JUROR,
    JURY_CHAIR,
    /** Watches over personal data of a school or of the platform: sees what is kept and deleted, and reads no paper. */
    DATA_PROTECTION_OFFICER,
    ADMINISTRATOR,
    /** A machine: workers and modelling tools at the engine's REST API. */
    TECHNICAL;

    /** The role's word in a token, such as {@code host-teacher}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
