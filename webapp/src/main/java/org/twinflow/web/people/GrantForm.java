package org.twinflow.web.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.SchoolSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** A role to be given, as an administrator fills it in. */
record GrantForm(
        Role role,
        Scope.Kind kind,
        @Nullable String where,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {

    static final GrantForm EMPTY = new GrantForm(Role.TEACHER, Scope.Kind.SCHOOL, null, null);

    /** The scope that was named: a country by two letters, a school by its name, all else by an id. */
    Scope scope(List<SchoolSummary> schools) {
        if (role == Role.DATA_PROTECTION_OFFICER && kind != Scope.Kind.SCHOOL && kind != Scope.Kind.PLATFORM) {
            throw new InvalidException(FieldError.of("kind", "people.grant.data-protection"));
        }
        var id = where == null ? "" : where.strip();
        return switch (kind) {
            case PLATFORM -> Scope.platform();
            case COUNTRY -> country(id);
            case SCHOOL -> school(id, schools);
            case PROJECT, MOBILITY, DOSSIER, GROUP -> new Scope(kind, uuid(id));
        };
    }

    private static Scope school(String name, List<SchoolSummary> schools) {
        return schools.stream()
                .filter(school -> name.equalsIgnoreCase(school.name())
                        || name.equalsIgnoreCase(school.name() + ", " + school.city()))
                .findFirst()
                .map(school -> Scope.school(school.id()))
                .orElseGet(() -> new Scope(Scope.Kind.SCHOOL, uuid(name)));
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
