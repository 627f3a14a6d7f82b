package org.twinflow.mobility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** Says what is wrong with a mobility before it is planned. */
final class MobilityChecks {

    /** Later than that the head could no longer decide in time. */
    static final int LATEST = 14;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_AIMS = 2000;
    private static final int TRAVEL_DAYS = 2;
    private static final int GREEN_TRAVEL_DAYS = 6;

    private final List<FieldError> errors = new ArrayList<>();

    private MobilityChecks() {}

    /** @param head whether a head plans it, who needs no time to decide */
    static void check(NewMobility mobility, ProjectSummary project, boolean head, LocalDate today) {
        var checks = new MobilityChecks();
        checks.words(mobility);
        checks.schools(mobility, project);
        checks.days(mobility.type(), mobility.start(), mobility.end());
        checks.start(mobility.start(), today, head);
        checks.travel(mobility);
        checks.finish();
    }

    static void checkDays(MobilityType type, LocalDate start, LocalDate end, LocalDate today) {
        var checks = new MobilityChecks();
        checks.days(type, start, end);
        checks.start(start, today, false);
        checks.finish();
    }

    private void words(NewMobility mobility) {
        if (isUnfit(mobility.title())) {
            wrong("title", "mobility.title.form", LONGEST_NAME);
        }
        if (isUnfit(mobility.destination())) {
            wrong("destination", "mobility.destination.form", LONGEST_NAME);
        }
        if (mobility.sealedReaders().isEmpty()) {
            wrong("sealedReaders", "mobility.sealed.missing");
        }
        if (mobility.aims().length() > LONGEST_AIMS) {
            wrong("aims", "mobility.reason.form", LONGEST_AIMS);
        }
    }

    private void schools(NewMobility mobility, ProjectSummary project) {
        var partners = project.schools().stream().map(school -> school.id()).toList();
        if (!partners.contains(mobility.hostSchool())) {
            wrong("hostSchool", "mobility.school.foreign");
        }
        var sending = mobility.sendingSchools();
        if (sending.isEmpty()) {
            wrong("sendingSchools", "mobility.sending.missing");
        } else if (!partners.containsAll(sending)) {
            wrong("sendingSchools", "mobility.school.foreign");
        } else if (isBoth(mobility.hostSchool(), sending)) {
            wrong("sendingSchools", "mobility.host.sends");
        }
    }

    private void days(MobilityType type, LocalDate start, LocalDate end) {
        var days = ChronoUnit.DAYS.between(start, end) + 1;
        if (end.isBefore(start)) {
            wrong("end", "mobility.end.before");
        } else if (days < type.shortest() || days > type.longest()) {
            wrong("end", "mobility.days.wrong", type.shortest(), type.longest());
        }
    }

    private void start(LocalDate start, LocalDate today, boolean head) {
        if (head && !start.isAfter(today)) {
            wrong("start", "mobility.start.past");
        } else if (!head && start.isBefore(today.plusDays(LATEST))) {
            wrong("start", "mobility.start.late", LATEST);
        }
    }

    private void travel(NewMobility mobility) {
        var most = mobility.green() ? GREEN_TRAVEL_DAYS : TRAVEL_DAYS;
        if (mobility.travelDays() < 0 || mobility.travelDays() > most) {
            wrong("travelDays", "mobility.travel.days", most);
        }
        if (mobility.green() && !mobility.transport().isGreen()) {
            wrong("green", "mobility.green.transport");
        }
    }

    private static boolean isBoth(SchoolId host, List<SchoolId> sending) {
        return sending.contains(host);
    }

    private static boolean isUnfit(String text) {
        return text.isBlank() || text.strip().length() > LONGEST_NAME;
    }

    private void wrong(String field, String code, Object... arguments) {
        errors.add(FieldError.of(field, code, arguments));
    }

    private void finish() {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
