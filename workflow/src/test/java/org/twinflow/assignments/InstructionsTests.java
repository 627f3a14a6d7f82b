package org.twinflow.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.InvalidException;

/** What is to be done, in several languages. */
@SpringBootTest
class InstructionsTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Assignments assignments;

    @Autowired
    Clock clock;

    PersonId helene;
    PersonId kasia;
    ProjectId project;

    @BeforeEach
    void aProjectOfTwoSchools() {
        var france = fixtures.aSchool("FR");
        var poland = fixtures.aSchool("PL");
        helene = fixtures.aTeacher(france);
        kasia = fixtures.aTeacher(poland);
        project = fixtures.aProject(helene, france, poland);
        fixtures.admit(project, kasia, Role.TEACHER);
    }

    @Test
    void areReadInTheLanguageThatSomebodyWantsOrElseInThatOfTheProject() {
        var task = give(Map.of("pl", "Przy jazie.", "fr", " "));

        var read = assignments.get(task, fixtures.reader(kasia)).task();
        assertThat(read.said("pl", "en")).isEqualTo(new Instructions("pl", "Przy jazie.", true));
        assertThat(read.said("en", "en")).isEqualTo(new Instructions("en", "At the weir.", true));
        assertThat(read.said("fr", "en")).isEqualTo(new Instructions("en", "At the weir.", false));
        assertThat(inbox.tasks(kasia, project).getFirst().url()).endsWith("/tasks/" + task);
    }

    @Test
    void areRefusedInWhatIsNoOtherLanguage() {
        assertThatThrownBy(() -> give(Map.of("en", "Twice."))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> give(Map.of("xx", "?"))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> give(Map.of("pl", "a".repeat(4001)))).isInstanceOf(InvalidException.class);
    }

    private AssignmentId give(Map<String, String> translations) {
        var due =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).plusDays(9);
        return assignments.assign(
                new NewAssignment(
                        project,
                        "Place the recorders",
                        "At the weir.",
                        translations,
                        AssigneeKind.PERSON,
                        kasia.toString(),
                        due,
                        false,
                        Priority.NORMAL),
                fixtures.reader(helene));
    }
}
