package org.twinflow.departures;

import java.util.List;
import java.util.Set;
import org.twinflow.access.Role;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectSummary;

/**
 * What it would mean if somebody changed to another school: nothing has happened yet.
 *
 * @param ends the roles at the old school that end
 */
public record SchoolMove(PersonSummary person, SchoolSummary to, Set<Role> ends, List<Place> places) {

    /**
     * A project that the person works in.
     *
     * @param stays whether the new school is a partner of it, so that they go on there
     * @param leave what they have in hand and cannot keep; in a project where they stay, no role ends
     * @param kept how much in their hands they keep
     */
    public record Place(ProjectSummary project, boolean stays, Departure leave, int kept) {

        /** The name under which a choice for something in their hands is given. */
        public String key(Departure.Item item) {
            return prefix() + item.holding().key();
        }

        public String prefix() {
            return project.id() + "/";
        }
    }
}
