package org.twinflow.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;

/** The names under which a person with these roles is meant. */
final class Tokens {

    private Tokens() {}

    static Set<String> of(PersonId person, @Nullable SchoolId school, Collection<Held> grants) {
        var tokens = new HashSet<String>();
        tokens.add("public");
        tokens.add("person:" + person);
        for (var held : grants) {
            add(tokens, held.scope(), held.role(), school);
            if (held.role() == Role.COORDINATOR) {
                add(tokens, held.scope(), Role.TEACHER, school);
            }
            if (held.role() == Role.PUPIL_ADMIN) {
                add(tokens, held.scope(), Role.PUPIL, school);
            }
        }
        return Set.copyOf(tokens);
    }

    private static void add(Set<String> tokens, Scope scope, Role role, @Nullable SchoolId school) {
        tokens.add(scope.token());
        tokens.add(scope.token(role));
        if (school != null && scope.kind() == Scope.Kind.PROJECT) {
            tokens.add(scope.ofSchool(school));
            tokens.add(scope.token(school, role));
        }
    }
}
