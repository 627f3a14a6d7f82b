package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Tasks;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.Paper;
import org.twinflow.people.PersonId;

/** Whoever owes a paper of a group is reminded, as of every paper of a journey. */
@SpringBootTest
class GroupPaperReminderTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Mobilities mobilities;

    @Autowired
    Tasks tasks;

    @Autowired
    Reminders reminders;

    @Autowired
    Notices notices;

    private World world;
    private DossierId group;
    private PersonId headOfTheHost;
    private Instant due;

    @BeforeEach
    void thePapersOfAGroupAreAskedFor() {
        world = journeys.aWorld();
        headOfTheHost = fixtures.aPerson("head", world.greece());
        fixtures.grant(headOfTheHost, Role.HEAD, Scope.school(world.greece()));
        var mobility = journeys.prepared(world).mobility();
        group = Objects.requireNonNull(mobilities
                        .matrix(mobility, fixtures.reader(world.coordinator()))
                        .ofGroup())
                .id();
        due = Objects.requireNonNull(tasks.about(group.toString()).stream()
                .filter(task -> task.key().equals("handInHostPapers"))
                .findFirst()
                .orElseThrow()
                .due());
    }

    @Test
    void remindsTheHostAndTellsItsHeadWhenItIsVeryLate() {
        reminders.remind(due.minus(Duration.ofDays(7)));
        assertThat(reminded(world.host())).isOne();
        assertThat(reminded(world.partner())).isOne();

        reminders.remind(due.plus(Duration.ofDays(5)));

        assertThat(told(headOfTheHost)).extracting(Notice::kind).contains(NoticeKind.ESCALATION);
    }

    @Test
    void leavesAHostInPeaceWhoHasHandedInEverything() {
        journeys.submit(group, Paper.M27, world.host());

        reminders.remind(due.minus(Duration.ofDays(7)));

        assertThat(reminded(world.host())).isZero();
        assertThat(reminded(world.partner())).isOne();
    }

    @Test
    void tellsNoHeadThatNobodyHasBookedTheTravel() {
        var booking = Objects.requireNonNull(tasks.about(group.toString()).stream()
                .filter(task -> task.key().equals("bookTravel"))
                .findFirst()
                .orElseThrow()
                .due());

        reminders.remind(booking.plus(Duration.ofDays(5)));

        assertThat(reminded(world.coordinator())).isPositive();
        assertThat(told(world.head())).extracting(Notice::kind).doesNotContain(NoticeKind.ESCALATION);
    }

    private long reminded(PersonId person) {
        return told(person).stream()
                .filter(notice -> notice.kind() == NoticeKind.REMINDER)
                .count();
    }

    private List<Notice> told(PersonId person) {
        return notices.list(fixtures.reader(person), null, 100, false, Locale.ENGLISH)
                .items();
    }
}
