package org.twinflow.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.engine.Jobs;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.planning.ActivityId;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlanDetails;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.NotFoundException;

@SpringBootTest
class CalendarFeedTests {

    private static final String HOUSE = "https://twinflow.example";

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Plans plans;

    @Autowired
    Jobs jobs;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    Calendars calendars;

    SchoolId france;
    SchoolId poland;
    PersonId helene;
    PersonId kasia;
    ProjectId project;
    ActivityId water;

    @BeforeEach
    void aPlanInForce() {
        france = fixtures.aSchool("FR");
        poland = fixtures.aSchool("PL");
        helene = fixtures.aTeacher(france);
        kasia = fixtures.aTeacher(poland);
        project = fixtures.aProject(helene, france, poland);
        fixtures.admit(project, kasia, Role.TEACHER);
        plans.begin(project, fixtures.reader(helene));
        water = plans.add(project, activity("2026-10-05"), 0, fixtures.reader(helene));
        publish();
    }

    @Test
    void isValidAndHasWholeDaysThatEndTheDayAfter() throws Exception {
        var feed = feeds.feed(null, Locale.ENGLISH, HOUSE, fixtures.reader(kasia));
        var calendar = new CalendarBuilder().build(new StringReader(feed.content()));

        assertThat(calendar.validate().getEntries()).isEmpty();
        var event = event(feed, "activity-" + water);
        assertThat(value(event, "SUMMARY")).isEqualTo("Water samples, \"rivers; weirs\"");
        assertThat(feed.content())
                .contains("DTSTART;VALUE=DATE:20261005", "DTEND;VALUE=DATE:20261017")
                .contains("SUMMARY:Water samples\\, \"rivers\\; weirs\"", "\r\n");
        assertThat(value(event, "URL")).startsWith(HOUSE + "/projects/");
        assertThat(feed.content().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void isTheSameUntilSomethingChangesAndThenCountsOn() throws Exception {
        var first = feeds.feed(project, Locale.ENGLISH, HOUSE, fixtures.reader(kasia));
        var again = feeds.feed(project, Locale.ENGLISH, HOUSE, fixtures.reader(kasia));
        assertThat(again).isEqualTo(first);
        assertThat(value(event(first, "activity-" + water), "SEQUENCE")).isEqualTo("0");

        plans.move(project, water, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 23), fixtures.reader(helene));
        assertThat(feeds.feed(project, Locale.ENGLISH, HOUSE, fixtures.reader(kasia))
                        .etag())
                .as("a draft is no appointment")
                .isEqualTo(first.etag());
        publish();

        var moved = feeds.feed(project, Locale.ENGLISH, HOUSE, fixtures.reader(kasia));
        assertThat(moved.etag()).isNotEqualTo(first.etag());
        var event = event(moved, "activity-" + water);
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        assertThat(value(event, "UID")).isEqualTo("activity-" + water + "@twinflow");
    }

    @Test
    void namesNobodyWhomATaskIsAbout() {
        var world = journeys.aWorld();
        journeys.prepared(world);
        var teacher = fixtures.reader(world.teacher());

        assertThat(calendars.inForce(Locale.ENGLISH, teacher))
                .anyMatch(entry -> entry.full().contains("pupil T."));
        assertThat(feeds.feed(null, Locale.ENGLISH, HOUSE, teacher).content())
                .contains("CATEGORIES:task")
                .doesNotContain("pupil");
    }

    @Test
    void hasTheDeadlinesOfWhoeverReadsIt() throws Exception {
        plans.begin(project, fixtures.reader(helene));

        assertThat(feeds.feed(null, Locale.ENGLISH, HOUSE, fixtures.reader(helene))
                        .content())
                .contains("Propose plan", "CATEGORIES:task");
        assertThat(feeds.feed(null, Locale.FRENCH, HOUSE, fixtures.reader(helene))
                        .content())
                .contains("Proposer le plan");
        assertThat(feeds.feed(null, Locale.ENGLISH, HOUSE, fixtures.reader(kasia))
                        .content())
                .doesNotContain("Propose plan");
    }

    @Test
    void isEmptyForAStrangerAndClosedToThemForAProject() {
        var stranger = fixtures.reader(fixtures.aTeacher(fixtures.aSchool("ES")));

        assertThat(feeds.feed(null, Locale.ENGLISH, HOUSE, stranger).content()).doesNotContain("VEVENT");
        assertThatThrownBy(() -> feeds.feed(project, Locale.ENGLISH, HOUSE, stranger))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void isShownWithDraftsAndDaysOff() {
        plans.move(project, water, LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 13), fixtures.reader(helene));
        var first = LocalDate.of(2026, 11, 1);

        var seen = calendars.between(first, first.plusDays(29), Locale.ENGLISH, fixtures.reader(helene));

        assertThat(seen).anySatisfy(entry -> {
            assertThat(entry.uid()).isEqualTo("activity-" + water);
            assertThat(entry.draft()).isTrue();
            assertThat(entry.move()).isNotNull();
        });
        assertThat(seen)
                .filteredOn(entry -> entry.kind() == CalendarEntry.Kind.DAY_OFF)
                .extracting(CalendarEntry::letters)
                .contains(List.of("PL"), List.of("FR"));
        var pupil = fixtures.aPerson("pupil", poland);
        fixtures.admit(project, pupil, Role.PUPIL);
        assertThat(calendars.between(first, first.plusDays(29), Locale.ENGLISH, fixtures.reader(pupil)))
                .filteredOn(entry -> entry.kind() == CalendarEntry.Kind.ACTIVITY)
                .isEmpty();
        assertThat(calendars.between(first.minusMonths(1), first, Locale.ENGLISH, fixtures.reader(pupil)))
                .filteredOn(entry -> entry.kind() == CalendarEntry.Kind.ACTIVITY)
                .allMatch(entry -> entry.move() == null && !entry.draft())
                .hasSize(1);
    }

    private void publish() {
        plans.propose(project, plan().version(), fixtures.reader(helene));
        inbox.complete(kasia, project, "agreePlan", Map.of("vote", "agree"));
        jobs.runDue();
    }

    private PlanDetails plan() {
        return plans.of(project, fixtures.reader(helene)).orElseThrow();
    }

    private NewActivity activity(String start) {
        var first = LocalDate.parse(start);
        return new NewActivity(
                "Water samples, \"rivers; weirs\"",
                Phase.ONLINE,
                first,
                first.plusDays(11),
                poland,
                List.of(france, poland),
                List.of("en"),
                "A table that is long enough to be folded over more than one line of a calendar, as RFC 5545 asks");
    }

    private static VEvent event(CalendarFeed feed, String uid) throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(feed.content()));
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(event -> (uid + "@twinflow").equals(value(event, "UID")))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String value(VEvent event, String property) {
        return event.<Property>getProperty(property).map(Property::getValue).orElse(null);
    }
}
