package org.twinflow.kits;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.twinflow.people.SchoolId;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.projects.ProjectSummary;

/**
 * An activity without its schools: when it begins is counted from the first day of the project.
 *
 * @param turn the place of the school that leads it among those of the project
 */
@Embeddable
record KitActivity(
        String title,
        @Enumerated(EnumType.STRING) Phase phase,
        @Column(name = "begins_after") int begins,
        @Column(name = "lasts_days") int lasts,
        int turn,
        String languages,
        String output) {

    static KitActivity of(PlannedActivity activity, ProjectSummary project, Nameless nameless) {
        return new KitActivity(
                nameless.text(activity.title()),
                activity.phase(),
                Math.max(0, days(project.start(), activity.start())),
                days(activity.start(), activity.end()),
                Math.max(0, project.schools().indexOf(activity.responsible())),
                String.join(",", activity.languages()),
                nameless.text(activity.output()));
    }

    /** The same in another project, within its days; its schools all take part and lead in turn. */
    NewActivity in(ProjectSummary project) {
        var schools = project.schools().stream().map(school -> school.id()).toList();
        var start = earlier(project.start().plusDays(begins), project.end());
        return new NewActivity(
                title,
                phase,
                start,
                earlier(start.plusDays(lasts), project.end()),
                leader(schools),
                schools,
                List.of(languages.split(",")),
                output);
    }

    int lastDay() {
        return begins + lasts;
    }

    private SchoolId leader(List<SchoolId> schools) {
        return schools.get(turn % schools.size());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
