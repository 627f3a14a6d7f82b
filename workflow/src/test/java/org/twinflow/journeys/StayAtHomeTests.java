package org.twinflow.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Those who stayed at home read along, ask, and meet those who travel in a live window. */
@SpringBootTest
class StayAtHomeTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    TravelLog log;

    @Autowired
    LogQuestions questions;

    @Autowired
    LiveWindows windows;

    @Autowired
    JdbcTemplate database;

    private World world;
    private MobilityId mobility;
    private DossierId dossier;
    private PersonId atHome;

    @BeforeEach
    void aGroupOnItsSecondDay() {
        world = journeys.aWorld();
        atHome = fixtures.aPerson("athome", world.spain());
        fixtures.admit(world.project(), atHome, Role.PUPIL);
        var prepared = journeys.prepared(world);
        mobility = prepared.mobility();
        dossier = prepared.dossier();
        journeys.depart(prepared, world);
        journeys.letTimePass(mobility, 1);
    }

    @Test
    void readsWhatIsForTheWholeProjectOnly() {
        write(LogAudience.FAMILIES, null);
        var open = write(LogAudience.PROJECT, null);

        assertThat(log.of(world.project(), reader(atHome)))
                .extracting(LogEntryDetails::id)
                .containsExactly(open);
        assertThat(log.of(dossier, reader(world.mother()))).hasSize(2);
        assertThat(log.of(mobility, reader(world.head()))).hasSize(2);
        assertThatThrownBy(() -> log.of(world.project(), reader(world.mother())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void writesOnceWhatABrowserSendsTwice() {
        var key = UUID.randomUUID();

        var first = write(LogAudience.PROJECT, key);
        var again = write(LogAudience.PROJECT, key);

        assertThat(again).isEqualTo(first);
        assertThat(log.of(world.project(), reader(atHome))).hasSize(1);
        assertThat(write(LogAudience.PROJECT, UUID.randomUUID())).isNotEqualTo(first);
    }

    @Test
    void readsAQuestionAndAPupilsAnswerBeforeOthersDo() {
        var entry = write(LogAudience.PROJECT, null);
        var id = questions.ask(entry, "Was it cold?", reader(atHome));
        assertThat(asked(world.pupil())).isEmpty();
        assertThat(asked(atHome)).hasSize(1);
        assertThatThrownBy(() -> questions.answer(id, "Very.", reader(world.pupil())))
                .isInstanceOf(ForbiddenException.class);

        questions.decide(id, true, reader(world.teacher()));
        questions.answer(id, "Very.", reader(world.pupil()));

        assertThat(asked(atHome).getFirst().answer()).isEmpty();
        assertThat(asked(world.pupil()).getFirst().answer()).isEqualTo("Very.");
        questions.decideAnswer(id, true, reader(world.partner()));
        assertThat(asked(atHome).getFirst().answer()).isEqualTo("Very.");
        assertThatThrownBy(() -> questions.answer(id, "Not at all.", reader(world.teacher())))
                .isInstanceOf(RefusedException.class);
        questions.decide(id, false, reader(world.teacher()));
        assertThat(asked(world.pupil())).isEmpty();
    }

    @Test
    void answersAsATeacherAtOnce() {
        var entry = write(LogAudience.PROJECT, null);
        var id = questions.ask(entry, "Was it cold?", reader(atHome));

        questions.answer(id, "Ten degrees.", reader(world.teacher()));

        assertThat(asked(world.pupil()).getFirst().answer()).isEqualTo("Ten degrees.");
        assertThatThrownBy(() -> questions.decide(id, false, reader(atHome))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> questions.answer(id, "I know!", reader(atHome)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void asksOnlyWhereTheProjectReadsAlong() {
        var closed = write(LogAudience.FAMILIES, null);
        var open = write(LogAudience.PROJECT, null);

        assertThatThrownBy(() -> questions.ask(closed, "Was it cold?", reader(atHome)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> questions.ask(open, " ", reader(atHome))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> questions.ask(open, "Hello?", reader(world.mother())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void invitesClassesAtHomeWithAModeratorOnEachSideAndKeepsWhoWasThere() {
        var id = plan(Map.of(world.france(), world.teacher(), world.spain(), world.partner()));
        var shown = windows.of(world.project(), reader(atHome)).getFirst();
        assertThat(shown.link()).isEqualTo("https://meet.example/live");
        assertThat(shown.sides())
                .extracting(side -> side.moderator().id())
                .containsExactly(world.host(), world.teacher(), world.partner());
        assertThatThrownBy(() -> windows.count(id, 1, 24, reader(world.teacher())))
                .isInstanceOf(RefusedException.class);

        begin(id);
        windows.count(id, 0, 2, reader(world.host()));
        windows.count(id, 1, 24, reader(world.teacher()));
        windows.count(id, 1, 25, reader(world.coordinator()));

        assertThat(windows.of(mobility, reader(world.head())).getFirst().present())
                .isEqualTo(27);
        assertThatThrownBy(() -> windows.count(id, 2, 9, reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> windows.count(id, 2, -1, reader(world.partner())))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> windows.callOff(id, reader(world.teacher()))).isInstanceOf(RefusedException.class);
    }

    @Test
    void wantsAModeratorWhoTeachesThere() {
        assertThatThrownBy(() -> plan(Map.of(world.france(), world.partner()))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> plan(Map.of(world.spain(), atHome))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> plan(Map.of())).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> windows.plan(mobility, wanted(Map.of()), reader(atHome)))
                .isInstanceOf(NotFoundException.class);
        var id = plan(Map.of(world.france(), world.teacher()));
        windows.callOff(id, reader(world.partner()));
        assertThat(windows.of(mobility, reader(world.partner())).getFirst().calledOff())
                .isTrue();
    }

    private UUID plan(Map<SchoolId, PersonId> classes) {
        return windows.plan(mobility, wanted(classes), reader(world.teacher()));
    }

    private NewLiveWindow wanted(Map<SchoolId, PersonId> classes) {
        var at = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        return new NewLiveWindow("Live from the harbour", at, 45, "https://meet.example/live", world.host(), classes);
    }

    private void begin(UUID window) {
        database.update(
                "update live_window set begins_at = ?, lock = lock + 1 where id = ?",
                Instant.now().minusSeconds(60).atOffset(ZoneOffset.UTC),
                window);
    }

    private LogEntryId write(LogAudience audience, @Nullable UUID key) {
        return log.write(
                mobility,
                new NewLogEntry(TODAY, "We saw the sea.", audience, Locale.ENGLISH, key),
                reader(world.teacher()));
    }

    private List<QuestionDetails> asked(PersonId person) {
        var entries = log.of(world.project(), reader(person));
        return questions.about(entries, reader(person)).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
