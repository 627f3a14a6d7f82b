package org.twinflow.web.invitations;

import org.jspecify.annotations.Nullable;
import org.twinflow.access.Role;
import org.twinflow.invitations.NewInvitation;
import org.twinflow.people.SchoolId;
import org.twinflow.web.projects.Given;

/** Whom a coordinator invites. */
record InvitationForm(
        @Nullable String label,
        @Nullable String role,
        @Nullable String school,
        @Nullable String days) {

    static final int USUAL_DAYS = 14;

    static InvitationForm empty() {
        return new InvitationForm("", Role.TEACHER.name(), "", String.valueOf(USUAL_DAYS));
    }

    NewInvitation invitation() {
        var given = new Given();
        var chosen = Given.text(school);
        var wanted = new NewInvitation(
                Given.text(label),
                given.choice("role", role, Role.class, Role.TEACHER),
                chosen.isEmpty() ? null : new SchoolId(given.id("school", chosen)),
                Given.text(days).matches("\\d{1,3}") ? Integer.parseInt(Given.text(days)) : 0);
        given.check();
        return wanted;
    }
}
