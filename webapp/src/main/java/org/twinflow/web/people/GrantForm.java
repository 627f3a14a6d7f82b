package org.twinflow.web.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** A role to be given, as an administrator fills it in. */
record GrantForm(
        Role role,
        Scope.Kind kind,
        @Nullable String where,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {

    static final GrantForm EMPTY = new GrantForm(Role.TEACHER, Scope.Kind.SCHOOL, null, null);

    /** The scope that was named; the platform needs no name, a country two letters, all else an id. */
    Scope scope() {
        var id = where == null ? "" : where.strip();
        return switch (kind) {
            case PLATFORM -> Scope.platform();
            case COUNTRY -> country(id);
            case SCHOOL, PROJECT, MOBILITY, DOSSIER -> new Scope(kind, uuid(id));
        };
    }

    private static Scope country(String id) {
        if (!id.matches("[A-Z]{2}")) {
            throw new InvalidException(FieldError.of("where", "people.grant.country"));
        }
        return Scope.country(id);
    }

    private static String uuid(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException e) {
            throw new InvalidException(FieldError.of("where", "people.grant.id"));
        }
    }
}
