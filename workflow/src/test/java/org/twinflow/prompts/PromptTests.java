package org.twinflow.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

@SpringBootTest
class PromptTests {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    @Autowired
    Fixtures fixtures;

    @Autowired
    Prompts prompts;

    PersonId helene;
    PersonId pupil;
    ProjectId project;

    @BeforeEach
    void aProjectWithThreePrompts() {
        var school = fixtures.aSchool("FR");
        helene = fixtures.aTeacher(school);
        pupil = fixtures.aPerson("pupil", school);
        project = fixtures.aProject(helene, school, fixtures.aSchool("PL"));
        fixtures.admit(project, pupil, Role.PUPIL);
        prompts.set(project, "Rivers", DayOfWeek.MONDAY, false, fixtures.reader(helene));
        add("What does your river sound like?", "Quel bruit fait ta rivière ?");
        add("Who drinks from it?", "");
        add("Where does it end?", "Où finit-elle ?");
    }

    /** The acceptance check of the wish to be immersed in the theme all the time. */
    @Test
    void arePublishedOnTheirDayInTheLanguageOfEachReaderUntilTheyArePaused() {
        publish(MONDAY.minusDays(7));
        assertThat(current(Locale.ENGLISH).words()).isEqualTo("What does your river sound like?");
        assertThat(current(Locale.FRENCH).words()).isEqualTo("Quel bruit fait ta rivière ?");
        assertThat(current(Locale.FRENCH).publishedOn()).isEqualTo(MONDAY.minusDays(7));

        for (int day = -6; day < 0; day++) {
            publish(MONDAY.plusDays(day));
        }
        assertThat(current(Locale.ENGLISH).words()).isEqualTo("What does your river sound like?");
        publish(MONDAY);
        publish(MONDAY);
        assertThat(current(Locale.FRENCH).words()).isEqualTo("Who drinks from it?");
        assertThat(current(Locale.FRENCH).language()).isEqualTo("en");

        prompts.set(project, "Rivers", DayOfWeek.MONDAY, true, fixtures.reader(helene));
        publish(MONDAY.plusDays(7));
        assertThat(current(Locale.ENGLISH).words()).isEqualTo("Who drinks from it?");

        prompts.set(project, "Rivers", DayOfWeek.MONDAY, false, fixtures.reader(helene));
        publish(MONDAY.plusDays(9));
        assertThat(current(Locale.FRENCH).words()).isEqualTo("Où finit-elle ?");
        assertThat(board(helene).published()).hasSize(3);
        assertThat(board(helene).waiting()).isEmpty();
    }

    @Test
    void makeUpForAMorningOnWhichTheSystemStoodStill() {
        publish(MONDAY.plusDays(2));

        assertThat(current(Locale.ENGLISH).publishedOn()).isEqualTo(MONDAY.plusDays(2));
        publish(MONDAY.plusDays(6));
        assertThat(board(helene).published()).hasSize(1);
        publish(MONDAY.plusDays(7));
        assertThat(board(helene).published()).hasSize(2);
    }

    @Test
    void canBePublishedAtOnce() {
        var first = board(helene).waiting().getFirst().id();
        assertThatThrownBy(() -> prompts.publish(first, fixtures.reader(pupil))).isInstanceOf(ForbiddenException.class);

        prompts.publish(first, fixtures.reader(helene));

        assertThat(current(Locale.ENGLISH).id()).isEqualTo(first);
        assertThatThrownBy(() -> prompts.publish(first, fixtures.reader(helene)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void waitWhereOnlyTeachersSeeThemAndMayBeOrderedAnew() {
        assertThat(board(pupil).waiting()).isEmpty();
        assertThat(board(pupil).mayManage()).isFalse();
        var last = board(helene).waiting().getLast().id();

        prompts.hasten(last, fixtures.reader(helene));
        prompts.hasten(last, fixtures.reader(helene));
        prompts.hasten(last, fixtures.reader(helene));

        assertThat(board(helene).waiting())
                .extracting(PromptBoard.View::words)
                .containsExactly("Where does it end?", "What does your river sound like?", "Who drinks from it?");
        publish(MONDAY);
        assertThatThrownBy(() -> prompts.hasten(last, fixtures.reader(helene))).isInstanceOf(RefusedException.class);
        prompts.change(last, Map.of("en", "Where does your river end?"), fixtures.reader(helene));
        assertThat(current(Locale.FRENCH).words()).isEqualTo("Where does your river end?");
        prompts.remove(last, fixtures.reader(helene));
        assertThat(board(pupil).current()).isNull();
    }

    @Test
    void areWrittenByTeachersAndNeedTheLanguageOfTheProject() {
        var stranger = fixtures.aTeacher(fixtures.aSchool("ES"));
        assertThatThrownBy(() -> board(stranger)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> prompts.add(project, Map.of("en", "Why?"), fixtures.reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> prompts.set(project, "", DayOfWeek.FRIDAY, true, fixtures.reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> prompts.add(project, Map.of("fr", "Pourquoi ?"), fixtures.reader(helene)))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid ->
                                assertThat(invalid.errors().getFirst().field()).isEqualTo("texts[en]"));
        assertThatThrownBy(() -> prompts.add(project, Map.of("en", "x".repeat(601)), fixtures.reader(helene)))
                .isInstanceOf(InvalidException.class);
    }

    private void add(String english, String french) {
        prompts.add(project, Map.of("en", english, "fr", french), fixtures.reader(helene));
    }

    private void publish(LocalDate day) {
        prompts.publishDue(instant(day));
    }

    private static Instant instant(LocalDate day) {
        return day.atTime(LocalTime.of(5, 5)).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }

    private PromptBoard board(PersonId person) {
        return prompts.of(project, Locale.ENGLISH, fixtures.reader(person));
    }

    private PromptBoard.View current(Locale locale) {
        return Objects.requireNonNull(
                prompts.of(project, locale, fixtures.reader(pupil)).current());
    }
}
