package org.twinflow.web.shell;

import static org.twinflow.access.Role.ADMINISTRATOR;
import static org.twinflow.access.Role.COORDINATOR;
import static org.twinflow.access.Role.DATA_PROTECTION_OFFICER;
import static org.twinflow.access.Role.GUARDIAN;
import static org.twinflow.access.Role.HEAD;
import static org.twinflow.access.Role.HOST_TEACHER;
import static org.twinflow.access.Role.JUROR;
import static org.twinflow.access.Role.JURY_CHAIR;
import static org.twinflow.access.Role.LABEL_OFFICER;
import static org.twinflow.access.Role.PUPIL;
import static org.twinflow.access.Role.PUPIL_ADMIN;
import static org.twinflow.access.Role.REVIEWER;
import static org.twinflow.access.Role.TEACHER;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinflow.access.Role;

/** The places of the rail, in their order, and whom each is for. */
enum Area {
    INBOX("/inbox", "inbox", "i", EnumSet.allOf(Role.class), "/tasks"),
    PROJECTS("/projects", "books", "p", Roles.SCHOOL, "/foundings"),
    MOBILITY(
            "/mobilities",
            "plane-departure",
            "m",
            Roles.with(Roles.SCHOOL, GUARDIAN),
            "/dossiers",
            "/family",
            "/agreements",
            "/incidents",
            "/circulars"),
    PLANNING("/planning", "calendar-event", "c", Roles.SCHOOL),
    DOCUMENTS("/documents", "folder", "d", Roles.SCHOOL),
    LABELS("/labels", "award", "l", EnumSet.of(COORDINATOR, TEACHER, HEAD, LABEL_OFFICER)),
    REVIEWS("/reviews", "certificate", "r", EnumSet.of(LABEL_OFFICER, REVIEWER)),
    CONTESTS("/contests", "trophy", "t", EnumSet.of(COORDINATOR, TEACHER, LABEL_OFFICER, JUROR, JURY_CHAIR)),
    DATA_PROTECTION("/data-protection", "shield-lock", null, EnumSet.of(DATA_PROTECTION_OFFICER)),
    REPORTS("/reports", "chart-bar", null, EnumSet.of(COORDINATOR)),
    MODELS("/models", "sitemap", null, Roles.ADMINISTRATORS),
    OPERATIONS("/operations", "activity-heartbeat", null, Roles.ADMINISTRATORS),
    PEOPLE("/people", "users", null, Roles.ADMINISTRATORS),
    AUDIT("/audit", "list-search", null, Roles.ADMINISTRATORS),
    HEALTH("/health", "heart-rate-monitor", null, Roles.ADMINISTRATORS);

    private final String href;
    private final String icon;
    private final @Nullable String letter;
    private final Set<Role> roles;
    private final List<String> others;

    Area(String href, String icon, @Nullable String letter, Set<Role> roles, String... others) {
        this.href = href;
        this.icon = icon;
        this.letter = letter;
        this.roles = roles;
        this.others = List.of(others);
    }

    String href() {
        return href;
    }

    /** A family that came for a journey alone has papers and no library. */
    boolean isFor(Viewer person) {
        return !Collections.disjoint(roles, person.roles())
                || this == INBOX
                || this == DOCUMENTS && person.isInAProjectAs(GUARDIAN);
    }

    /** Whether a page of that path belongs here. */
    boolean holds(String path) {
        return under(path, href) || others.stream().anyMatch(other -> under(path, other));
    }

    Place place(boolean here, long open, boolean apart) {
        return new Place(
                "shell.area." + name().toLowerCase(Locale.ROOT), href, "ti-" + icon, letter, here, open, apart);
    }

    boolean isAdministration() {
        return roles == Roles.ADMINISTRATORS;
    }

    static boolean under(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    /** The same groups of roles again and again. */
    private static final class Roles {

        static final Set<Role> SCHOOL = EnumSet.of(COORDINATOR, TEACHER, HOST_TEACHER, HEAD, PUPIL, PUPIL_ADMIN);
        static final Set<Role> ADMINISTRATORS = EnumSet.of(ADMINISTRATOR);

        static Set<Role> with(Set<Role> roles, Role another) {
            var more = EnumSet.copyOf(roles);
            more.add(another);
            return more;
        }
    }
}
