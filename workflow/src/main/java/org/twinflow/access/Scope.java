package org.twinflow.access;

import java.util.Locale;
import java.util.UUID;
import org.twinflow.people.SchoolId;

/**
 * Where a role counts.
 *
 * @param id the id of the school, project, mobility, dossier or group; the ISO 3166 code of the country; {@code all} for the
 *     platform
 */
public record Scope(Kind kind, String id) {

    /** The kinds of scope; none lies inside another. */
    public enum Kind {
        PLATFORM,
        COUNTRY,
        SCHOOL,
        PROJECT,
        MOBILITY,
        DOSSIER,
        /** A group of pupils who work together. */
        GROUP
    }

    public static Scope platform() {
        return new Scope(Kind.PLATFORM, "all");
    }

    public static Scope country(String code) {
        return new Scope(Kind.COUNTRY, code);
    }

    public static Scope school(SchoolId school) {
        return new Scope(Kind.SCHOOL, school.toString());
    }

    public static Scope project(UUID project) {
        return new Scope(Kind.PROJECT, project.toString());
    }

    public static Scope mobility(UUID mobility) {
        return new Scope(Kind.MOBILITY, mobility.toString());
    }

    public static Scope dossier(UUID dossier) {
        return new Scope(Kind.DOSSIER, dossier.toString());
    }

    public static Scope group(UUID group) {
        return new Scope(Kind.GROUP, group.toString());
    }

    /** Names everybody who has a role here, such as {@code project:…}; the platform's is {@code platform}. */
    public String token() {
        var word = kind.name().toLowerCase(Locale.ROOT);
        return kind == Kind.PLATFORM ? word : word + ":" + id;
    }

    /** Names those who have this role here, such as {@code project:…:teacher}. */
    public String token(Role role) {
        return token() + ":" + role.token();
    }

    /** Names those of a school who have this role here, such as {@code project:…:school:…:teacher}. */
    public String token(SchoolId school, Role role) {
        return ofSchool(school) + ":" + role.token();
    }

    /** Names everybody of a school who has a role here. */
    String ofSchool(SchoolId school) {
        return token() + ":school:" + school;
    }
}
