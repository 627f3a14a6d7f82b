package org.twinflow.documents;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;

/** Who of a project sees a document, as the uploader chooses it. */
public enum AudienceLevel {
    /** Its teachers. */
    TEACHERS,
    /** All who work in it: teachers, heads of school and pupils. */
    MEMBERS,
    /** Its members and the guardians of its pupils. */
    FAMILIES,
    /** Everybody. */
    PUBLIC;

    private static final Set<Role> WORKING =
            EnumSet.of(Role.COORDINATOR, Role.TEACHER, Role.HOST_TEACHER, Role.HEAD, Role.PUPIL, Role.PUPIL_ADMIN);

    /** Whether the reader is one of them. */
    public boolean names(Reader reader, UUID project) {
        return reader.isNamed(tokens(project));
    }

    public Set<String> tokens(UUID project) {
        var scope = Scope.project(project);
        return switch (this) {
            case TEACHERS -> Set.of(scope.token(Role.TEACHER));
            case MEMBERS -> {
                var tokens = new HashSet<String>();
                WORKING.forEach(role -> tokens.add(scope.token(role)));
                yield Set.copyOf(tokens);
            }
            case FAMILIES -> Set.of(scope.token());
            case PUBLIC -> Set.of(scope.token(), "public");
        };
    }
}
