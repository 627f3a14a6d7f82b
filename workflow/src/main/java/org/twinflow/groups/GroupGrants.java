package org.twinflow.groups;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.PersonId;

/** Makes the members of a published group known under its name, for folders, tasks and meetings. */
@Component
class GroupGrants {

    private final Access access;

    GroupGrants(Access access) {
        this.access = access;
    }

    /** Names the members of a group. */
    static String token(GroupId group) {
        return Scope.group(group.id()).token();
    }

    void give(GroupId group, PersonId pupil, @Nullable PersonId by) {
        access.grant(NewGrant.of(pupil, Role.PUPIL, Scope.group(group.id()), by));
    }

    void take(GroupId group, PersonId pupil, @Nullable PersonId by) {
        access.withdrawAll(pupil, Scope.group(group.id()), by);
    }
}
