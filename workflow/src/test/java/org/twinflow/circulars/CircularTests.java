package org.twinflow.circulars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.notifications.Notice;
import org.twinflow.notifications.NoticeKind;
import org.twinflow.notifications.Notices;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** A message to all families of a journey, and who has read it. */
@SpringBootTest
class CircularTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Circulars circulars;

    @Autowired
    Notices notices;

    private World world;
    private MobilityId mobility;
    private PersonId father;

    @BeforeEach
    void twoFamilies() {
        world = journeys.aWorld();
        father = fixtures.aPerson("father", world.france());
        mobility = journeys.aMobility(world);
        journeys.add(mobility, world, world.pupil(), world.mother());
        journeys.add(mobility, world, fixtures.aPerson("pupil", world.france()), father);
    }

    @Test
    void reachesEveryFamilyAndKnowsWhoHasReadIt() {
        var id = send(Circle.FAMILIES, Template.FREE, "Suitcases", "Small ones, please.");
        assertThat(list().getFirst().copies()).isEqualTo(2);
        assertThat(list().getFirst().read()).isZero();
        assertThat(told(world.mother())).isTrue();
        assertThat(told(world.pupil())).isFalse();

        assertThat(circulars.open(id, reader(world.mother())).words()).isEqualTo("Small ones, please.");
        circulars.open(id, reader(world.mother()));

        assertThat(list().getFirst().read()).isOne();
        assertThat(list().getFirst().waiting())
                .extracting(person -> person.id())
                .containsExactly(father);
        assertThat(circulars.open(id, reader(world.mother())).waiting()).isEmpty();
    }

    @Test
    void isReadByNobodyElse() {
        var id = send(Circle.HOSTS, Template.THANKS, "", "");

        assertThat(circulars.open(id, reader(world.host())).template()).isEqualTo(Template.THANKS);
        for (var person : List.of(world.mother(), world.pupil(), world.teacher(), world.head())) {
            assertThatThrownBy(() -> circulars.open(id, reader(person))).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> circulars.of(mobility, reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> circulars.of(mobility, reader(world.mother()))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void wantsWordsAndSomebodyToReadThem() {
        assertThatThrownBy(() -> send(Circle.FAMILIES, Template.FREE, "", "Words"))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> send(Circle.FAMILIES, Template.FREE, "Subject", " "))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> send(Circle.ACCOMPANYING, Template.ARRIVED, "", ""))
                .isInstanceOf(RefusedException.class);
        assertThat(circulars.reach(mobility, reader(world.coordinator())))
                .containsEntry(Circle.FAMILIES, 2)
                .containsEntry(Circle.ACCOMPANYING, 0)
                .containsEntry(Circle.HOSTS, 1);
    }

    private UUID send(Circle circle, Template template, String subject, String words) {
        return circulars.send(
                mobility,
                new NewCircular(circle, template, subject, words, Locale.ENGLISH),
                reader(world.coordinator()));
    }

    private List<CircularDetails> list() {
        return circulars.of(mobility, reader(world.coordinator()));
    }

    private boolean told(PersonId person) {
        return notices.list(reader(person), null, 50, false, Locale.ENGLISH).items().stream()
                .map(Notice::kind)
                .anyMatch(kind -> kind == NoticeKind.CIRCULAR);
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
