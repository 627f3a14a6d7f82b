package org.twinflow.web.shell;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.access.Held;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.PersonSummary;

/**
 * The signed-in person as the frame of a page shows them.
 *
 * @param letters of the country of their school, if they have one
 * @param roles that they have anywhere
 */
public record Viewer(
        Reader reader,
        String name,
        String initials,
        @Nullable String letters,
        Locale locale,
        ZoneId zone,
        Set<Role> roles) {

    public static Viewer of(PersonSummary person, @Nullable String letters, Reader reader) {
        var roles = reader.grants().stream().map(Held::role).collect(Collectors.toSet());
        return new Viewer(reader, person.name(), person.initials(), letters, person.locale(), person.zone(), roles);
    }

    boolean isInAProjectAs(Role role) {
        return reader.grants().stream()
                .anyMatch(held -> held.role() == role && held.scope().kind() == Scope.Kind.PROJECT);
    }

    /** The message key of the first of the person's roles, in the order of the roles themselves. */
    public String role() {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .findFirst()
                .map(role -> "shell.role." + role.token())
                .orElse("shell.role.none");
    }

    /** The class of the person's strand. */
    public String strand() {
        return letters == null ? "" : "p-" + Strands.of(letters);
    }

    /** Pupils and families read larger than those who work here. */
    boolean reads() {
        return !roles.isEmpty()
                && Set.of(Role.PUPIL, Role.PUPIL_ADMIN, Role.GUARDIAN).containsAll(roles);
    }
}
