package org.twinflow.projects;

import java.util.Set;
import org.twinflow.access.Role;
import org.twinflow.people.PersonSummary;

/** A person of a project and what they are in it. */
public record Member(PersonSummary person, Set<Role> roles) {

    /** Whether they are one of the teachers, the coordinators among them. */
    public boolean teaches() {
        return roles.contains(Role.TEACHER) || roles.contains(Role.COORDINATOR);
    }

    public boolean isPupil() {
        return roles.contains(Role.PUPIL) || roles.contains(Role.PUPIL_ADMIN);
    }
}
