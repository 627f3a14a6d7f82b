package org.twinflow.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Scope;
import org.twinflow.people.PersonId;

/** Finds the people behind the names under which they are meant. */
@Component
class Recipients {

    private static final String PERSON = "person:";

    private final Access access;

    Recipients(Access access) {
        this.access = access;
    }

    static String token(PersonId person) {
        return PERSON + person;
    }

    static Optional<PersonId> person(String token) {
        return token.startsWith(PERSON) ? Optional.of(PersonId.of(token.substring(PERSON.length()))) : Optional.empty();
    }

    /** Everybody who is meant by one of these names today, each with the name that means them. */
    Map<PersonId, String> behind(Collection<String> tokens) {
        var found = new HashMap<PersonId, String>();
        for (var token : tokens) {
            behind(token).forEach(person -> found.putIfAbsent(person, token));
        }
        return found;
    }

    private Collection<PersonId> behind(String token) {
        return person(token)
                .<Collection<PersonId>>map(List::of)
                .orElseGet(() -> scope(token)
                        .<Collection<PersonId>>map(scope -> access.named(scope, Set.of(token)))
                        .orElseGet(ArrayList::new));
    }

    /** The scope of a name such as {@code project:ID:school:ID:teacher}; nobody is told under the name of all the world. */
    private static Optional<Scope> scope(String token) {
        var parts = token.split(":");
        if (parts[0].equals("platform")) {
            return Optional.of(Scope.platform());
        }
        for (var kind : Scope.Kind.values()) {
            if (parts.length > 1 && kind.name().toLowerCase(Locale.ROOT).equals(parts[0])) {
                return Optional.of(new Scope(kind, parts[1]));
            }
        }
        return Optional.empty();
    }
}
