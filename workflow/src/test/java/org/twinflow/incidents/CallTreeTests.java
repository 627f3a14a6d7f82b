package org.twinflow.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;

/** Who has to be called, by how bad it is and to whom it happened. */
@SpringBootTest
class CallTreeTests extends IncidentScene {

    @Test
    void callsByHowBadItIs() {
        assertThat(callees(report(Severity.MINOR))).containsExactly(Callee.HEAD, Callee.FAMILY);
        assertThat(callees(report(Severity.MODERATE)))
                .containsExactly(Callee.HEAD, Callee.HOST_HEAD, Callee.FAMILY, Callee.INSURER);
        assertThat(callees(report(Severity.SERIOUS)))
                .containsExactly(Callee.HEAD, Callee.HOST_HEAD, Callee.FAMILY, Callee.INSURER, Callee.AGENCY);
    }

    @Test
    void callsTheHeadsOfAllWhereItHappenedToNobodyInParticular() {
        var told = new NewIncident("Strike", "No train.", "", now(), Severity.MINOR, Set.of());

        var id = incidents.report(mobility, told, reader(guide));

        assertThat(callees(id)).containsExactly(Callee.HEAD, Callee.HEAD);
    }

    @Test
    void callsAgainWhenItIsWorseThanWasThought() {
        var whileClosing = report(Severity.MINOR);
        tryAll(whileClosing, true);
        incidents.endCalls(whileClosing, false, reader(guide));
        incidents.weigh(whileClosing, Severity.SERIOUS, "The arm is broken.", reader(world.head()));
        assertThat(active(whileClosing)).containsExactly("callPeople");
        assertThat(get(whileClosing).toCall()).isEqualTo(3);

        var whileArranging = report(Severity.MODERATE);
        tryAll(whileArranging, true);
        incidents.endCalls(whileArranging, true, reader(guide));
        incidents.weigh(whileArranging, Severity.SERIOUS, "Fever.", reader(guide));
        assertThat(active(whileArranging)).containsExactly("callPeople");

        incidents.weigh(whileArranging, Severity.MINOR, "It was nothing.", reader(guide));
        assertThat(get(whileArranging).calls()).hasSize(5);
        assertThatThrownBy(() -> incidents.weigh(whileArranging, Severity.MINOR, "Same.", reader(guide)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void showsTheNumbersThatWereWrittenDown() {
        var whom = new Whom(Callee.FAMILY, dossier.id());
        contacts.keep(
                mobility,
                List.of(new NewContact(whom, "Mother, Claire", "+33 6 12 34 56 78")),
                reader(world.coordinator()));

        var id = report(Severity.MINOR);

        assertThat(get(id).calls())
                .filteredOn(call -> call.callee() == Callee.FAMILY)
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.name()).isEqualTo("Mother, Claire");
                    assertThat(call.dial()).isEqualTo("+33612345678");
                });
        var wrong = List.of(new NewContact(whom, "", "call me"));
        assertThatThrownBy(() -> contacts.keep(mobility, wrong, reader(world.coordinator())))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> contacts.of(mobility, reader(world.head()))).isInstanceOf(ForbiddenException.class);
        assertThat(contacts.of(mobility, reader(world.partner())).rows())
                .noneMatch(row -> row.whom().callee() == Callee.FAMILY);
    }
}
