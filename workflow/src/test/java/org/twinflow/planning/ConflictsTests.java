package org.twinflow.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.ProjectSummary;

class ConflictsTests {

    static final SchoolSummary FRANCE = school("FR");
    static final SchoolSummary POLAND = school("PL");
    static final ProjectSummary PROJECT = new ProjectSummary(
            new ProjectId(UUID.randomUUID()),
            "rivers",
            "Rivers",
            "",
            "en",
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2027, 6, 30),
            List.of(FRANCE, POLAND),
            ProjectStatus.ACTIVE,
            0);

    @Test
    void wantsAtLeastOneActivity() {
        assertThat(codes()).containsExactly("planning.conflict.empty");
    }

    @Test
    void findsWhatLiesOutsideOfTheProject() {
        assertThat(codes(activity(Phase.ONLINE, "2026-08-31", "2026-09-05", FRANCE)))
                .containsExactly("planning.conflict.outside");
    }

    @Test
    void findsASchoolThatTravelsTwiceAtATime() {
        var here = activity(Phase.DURING_MOBILITY, "2027-03-01", "2027-03-08", FRANCE, POLAND);
        var there = activity(Phase.DURING_MOBILITY, "2027-03-08", "2027-03-12", POLAND);

        assertThat(codes(here, there)).containsExactly("planning.conflict.overlap");
    }

    @Test
    void leavesOtherActivitiesBesideEachOther() {
        var online = activity(Phase.ONLINE, "2027-03-01", "2027-03-08", FRANCE);
        var mobility = activity(Phase.DURING_MOBILITY, "2027-03-01", "2027-03-08", FRANCE);
        var elsewhere = activity(Phase.DURING_MOBILITY, "2027-03-01", "2027-03-08", POLAND);

        assertThat(codes(online, mobility, elsewhere)).isEmpty();
    }

    private static List<String> codes(PlannedActivity... activities) {
        return Conflicts.of(Arrays.asList(activities), PROJECT).stream()
                .map(Conflict::code)
                .toList();
    }

    private static PlannedActivity activity(Phase phase, String start, String end, SchoolSummary... schools) {
        return new PlannedActivity(
                ActivityId.next(),
                PROJECT.id(),
                "Water samples",
                phase,
                LocalDate.parse(start),
                LocalDate.parse(end),
                schools[0],
                List.of(schools),
                List.of("en"),
                "",
                null,
                List.of());
    }

    private static SchoolSummary school(String country) {
        return new SchoolSummary(
                new SchoolId(UUID.randomUUID()), "School", "Town", country, ZoneId.of("Europe/Paris"), Locale.FRENCH);
    }
}
