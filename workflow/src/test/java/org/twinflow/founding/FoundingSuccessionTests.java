package org.twinflow.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Jobs;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** A founder leaves before the project is there: the event sub-process of {@code project-founding.bpmn}. */
@SpringBootTest
class FoundingSuccessionTests {

    @Autowired
    Fixtures people;

    @Autowired
    FoundingFixtures given;

    @Autowired
    Foundings foundings;

    @Autowired
    FoundingSuccession succession;

    @Autowired
    Projects projects;

    @Autowired
    Jobs jobs;

    SchoolId france;
    SchoolId poland;
    PersonId founder;
    PersonId colleague;
    PersonId coFounder;
    PersonId french;
    PersonId polish;

    @BeforeEach
    void twoTeachersAColleagueAndTheServices() {
        france = people.aSchool("FR");
        poland = people.aSchool("PL");
        founder = people.aTeacher(france);
        colleague = people.aTeacher(france);
        coFounder = people.aTeacher(poland);
        french = given.anOfficer("FR");
        polish = given.anOfficer("PL");
    }

    @Test
    void passesWhatIsToBeDoneAndWhatFollowsToAColleague() {
        var id = given.aSentFounding("Two rivers", founder, coFounder);
        assertThat(succession.successors(id, Office.FOUNDER, people.reader(founder)))
                .extracting(PersonSummary::id)
                .containsExactly(colleague);

        succession.handOver(id, Office.FOUNDER, colleague, people.reader(founder));

        assertThatThrownBy(() -> show(id, founder)).isInstanceOf(NotFoundException.class);
        given.answer(id, coFounder, "acceptCoFoundation", Map.of("answer", "amend", "words", "Older pupils."));
        assertThat(show(id, colleague).founding().waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.task()).isNotNull());
        foundings.send(id, people.reader(colleague));
        given.answer(id, coFounder, "acceptCoFoundation", Map.of("answer", "accept"));
        given.answer(id, french, "approveFounding", Map.of("decision", "APPROVE"));
        given.answer(id, polish, "approveFounding", Map.of("decision", "APPROVE"));
        jobs.runDue();

        var project = projects.facts(Objects.requireNonNull(show(id, colleague).project()));
        assertThat(projects.members(project.id(), people.reader(colleague)))
                .extracting(member -> member.person().id())
                .containsExactlyInAnyOrder(colleague, coFounder);
    }

    @Test
    void handsTheOpenTaskOfACoFounderToTheColleagueWhomTheHeadNames() {
        var other = people.aTeacher(poland);
        var head = people.aPerson("head", poland);
        people.grant(head, Role.HEAD, Scope.school(poland));
        var id = given.aSentFounding("Two seas", founder, coFounder);
        assertThatThrownBy(() -> succession.handOver(id, Office.CO_FOUNDER, other, people.reader(founder)))
                .isInstanceOf(ForbiddenException.class);

        succession.handOver(id, Office.CO_FOUNDER, other, people.reader(head));

        assertThatThrownBy(() -> given.answer(id, coFounder, "acceptCoFoundation", Map.of("answer", "accept")))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("No acceptCoFoundation");
        given.answer(id, other, "acceptCoFoundation", Map.of("answer", "accept"));
        assertThat(Objects.requireNonNull(show(id, founder).founding().coFounder())
                        .id())
                .isEqualTo(other);
    }

    @Test
    void isForTeachersOfTheSameSchoolAndFoundingsUnderWay() {
        var id = given.aSentFounding("Two lakes", founder, coFounder);
        var stranger = people.aTeacher(people.aSchool("ES"));

        assertThatThrownBy(() -> succession.handOver(id, Office.FOUNDER, coFounder, people.reader(founder)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> succession.handOver(id, Office.FOUNDER, stranger, people.reader(founder)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> succession.handOver(id, Office.FOUNDER, colleague, people.reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThat(succession.successors(id, Office.FOUNDER, people.reader(coFounder)))
                .isEmpty();
        foundings.withdraw(id, people.reader(founder));
        assertThatThrownBy(() -> succession.handOver(id, Office.FOUNDER, colleague, people.reader(founder)))
                .isInstanceOf(RefusedException.class);
    }

    private FoundingDetails show(FoundingId id, PersonId person) {
        return foundings.get(id, people.reader(person), Locale.ENGLISH);
    }
}
