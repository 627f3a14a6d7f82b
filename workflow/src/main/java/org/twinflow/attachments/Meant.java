package org.twinflow.attachments;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.people.PersonId;

/** Finds the narrowest audience that holds all whom a task means. */
@Component
class Meant {

    private static final String PERSON = "person:";
    private static final List<AudienceLevel> FROM_NARROW =
            List.of(AudienceLevel.TEACHERS, AudienceLevel.MEMBERS, AudienceLevel.FAMILIES);

    private final Access access;

    Meant(Access access) {
        this.access = access;
    }

    /** @param names of people and of roles, such as {@code project:ID:teacher} */
    AudienceLevel narrowest(UUID project, Collection<String> names) {
        return FROM_NARROW.stream()
                .filter(level -> names.stream().allMatch(name -> holds(level, project, name)))
                .findFirst()
                .orElse(AudienceLevel.MEMBERS);
    }

    private boolean holds(AudienceLevel level, UUID project, String name) {
        var tokens = level.tokens(project);
        if (name.startsWith(PERSON)) {
            return access.reader(PersonId.of(name.substring(PERSON.length()))).isNamed(tokens);
        }
        var scope = Scope.project(project);
        if (!name.startsWith(scope.token())) {
            return false;
        }
        var role = name.substring(name.lastIndexOf(':'));
        // who coordinates a project teaches in it
        var token = scope.token() + (role.endsWith(Role.COORDINATOR.token()) ? ":" + Role.TEACHER.token() : role);
        return tokens.contains(token) || tokens.contains(scope.token());
    }
}
