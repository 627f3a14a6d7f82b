package org.twinflow.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** While the group travels: the roll is called, and there is a diary. */
@SpringBootTest
class JourneyTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Attendance attendance;

    @Autowired
    TravelLog log;

    private World world;
    private MobilityId mobility;
    private DossierId dossier;
    private DossierId other;

    @BeforeEach
    void aGroupThatIsUnderWay() {
        world = journeys.aWorld();
        var prepared = journeys.prepared(world);
        mobility = prepared.mobility();
        dossier = prepared.dossier();
        other = prepared.other();
        journeys.depart(prepared, world);
        journeys.letTimePass(mobility, 3);
    }

    @Test
    void callsTheRollAndKeepsTheLastAnswer() {
        mark(dossier, Standing.PRESENT);
        mark(other, Standing.ABSENT);
        assertThat(call().isComplete()).isFalse();
        assertThat(call().count(Standing.ABSENT)).isOne();

        mark(other, Standing.WITH_HOST);

        assertThat(call().isComplete()).isTrue();
        assertThat(call().days()).hasSize(10).first().isEqualTo(TODAY.minusDays(4));
        assertThat(attendance.daysOf(other, reader(world.teacher()))).containsExactly(TODAY.minusDays(1));
        assertThat(attendance
                        .of(mobility, TODAY.minusDays(1), Slot.EVENING, reader(world.teacher()))
                        .unknown())
                .isEqualTo(2);
    }

    @Test
    void countsOnlyDaysThatHaveComeAndOnlyForThoseWhoTeach() {
        var present = List.of(new Mark(dossier, Standing.PRESENT, ""));
        assertThatThrownBy(() ->
                        attendance.mark(mobility, TODAY.plusDays(2), Slot.MORNING, present, reader(world.teacher())))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() ->
                        attendance.mark(mobility, TODAY.minusDays(40), Slot.MORNING, present, reader(world.teacher())))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> attendance.of(mobility, null, Slot.MORNING, reader(world.head())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> attendance.of(mobility, null, Slot.MORNING, reader(world.mother())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> attendance.mark(mobility, TODAY, Slot.MORNING, present, reader(world.partner())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void showsWhatATeacherWritesToThoseItIsFor() {
        log.write(mobility, entry(LogAudience.TEACHERS), reader(world.teacher()));
        log.write(mobility, entry(LogAudience.MEMBERS), reader(world.teacher()));
        log.write(mobility, entry(LogAudience.FAMILIES), reader(world.teacher()));

        assertThat(log.of(mobility, reader(world.partner()))).hasSize(3);
        assertThat(log.of(mobility, reader(world.head())))
                .extracting(LogEntryDetails::audience)
                .containsExactlyInAnyOrder(LogAudience.MEMBERS, LogAudience.FAMILIES);
        assertThat(log.of(dossier, reader(world.pupil()))).hasSize(2);
        assertThat(log.of(dossier, reader(world.mother())))
                .extracting(LogEntryDetails::audience)
                .containsExactly(LogAudience.FAMILIES);
        assertThatThrownBy(() -> log.write(mobility, entry(LogAudience.TEACHERS), reader(world.head())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void readsWhatAPupilWritesBeforeOthersDo() {
        assertThat(log.mayWrite(dossier, reader(world.pupil()))).isTrue();
        var id = log.write(dossier, entry(LogAudience.FAMILIES), reader(world.pupil()));
        assertThat(log.of(dossier, reader(world.pupil()))).hasSize(1);
        assertThat(log.of(dossier, reader(world.mother()))).isEmpty();

        assertThatThrownBy(() -> log.decide(id, false, " ", reader(world.teacher())))
                .isInstanceOf(InvalidException.class);
        log.decide(id, true, "", reader(world.teacher()));
        assertThat(log.of(dossier, reader(world.mother()))).hasSize(1);
        assertThatThrownBy(() -> log.decide(id, true, "", reader(world.teacher())))
                .isInstanceOf(RefusedException.class);

        log.decide(id, false, "It names a classmate.", reader(world.teacher()));
        assertThat(log.of(dossier, reader(world.mother()))).isEmpty();
        assertThat(log.of(dossier, reader(world.pupil())).getFirst().reason()).contains("classmate");
        assertThatThrownBy(() -> log.decide(id, true, "", reader(world.pupil())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> log.write(dossier, entry(LogAudience.FAMILIES), reader(world.mother())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void isClosedBeforeTheHeadHasDecidedAndForDaysToCome() {
        var planned = journeys.aMobility(world);
        assertThatThrownBy(() -> log.write(planned, entry(LogAudience.TEACHERS), reader(world.teacher())))
                .isInstanceOf(RefusedException.class);
        var tomorrow = new NewLogEntry(TODAY.plusDays(3), "We will …", LogAudience.TEACHERS, Locale.ENGLISH);
        assertThatThrownBy(() -> log.write(mobility, tomorrow, reader(world.teacher())))
                .isInstanceOf(InvalidException.class);
    }

    private void mark(DossierId traveller, Standing standing) {
        attendance.mark(
                mobility,
                TODAY.minusDays(1),
                Slot.MORNING,
                List.of(new Mark(traveller, standing, "")),
                reader(world.teacher()));
    }

    private RollCall call() {
        return attendance.of(mobility, TODAY.minusDays(1), Slot.MORNING, reader(world.coordinator()));
    }

    private static NewLogEntry entry(LogAudience audience) {
        return new NewLogEntry(TODAY.minusDays(1), "We saw the sea.", audience, Locale.ENGLISH);
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
