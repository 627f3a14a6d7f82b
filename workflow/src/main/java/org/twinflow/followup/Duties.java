package org.twinflow.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.followup.Duty.Kind;
import org.twinflow.followup.Duty.Turn;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.ItemSummary;
import org.twinflow.mobility.JourneyReturns;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperHandedIn;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;

/** Tells what is owed after a return, by when and by whom, and ends the task of the signed list once it is there. */
@Component
@Transactional
public class Duties {

    static final String SIGN_LIST = "signList";

    private static final int FEW = 4;

    private final FollowUp followUp;
    private final JourneyReturns returns;
    private final Processes processes;
    private final Tasks tasks;
    private final People people;
    private final Access access;

    Duties(FollowUp followUp, JourneyReturns returns, Processes processes, Tasks tasks, People people, Access access) {
        this.followUp = followUp;
        this.returns = returns;
        this.processes = processes;
        this.tasks = tasks;
        this.people = people;
        this.access = access;
    }

    /** What is owed of the travellers whose dossiers the reader works with; what nobody is asked for is left out. */
    @Transactional(readOnly = true)
    public List<Duty> of(MobilityId id, Reader reader) {
        var afterwards = followUp.of(id, reader);
        if (afterwards.rows().isEmpty()) {
            return List.of();
        }
        var items = afterwards.rows().stream()
                .flatMap(row -> Afterwards.of(row).stream())
                .toList();
        var end = afterwards.mobility().end();
        return Stream.of(Kind.values())
                .map(kind -> kind == Kind.SIGNED_LIST
                        ? signedList(id, end)
                        : of(
                                kind,
                                items.stream()
                                        .filter(item -> kind.includes(item.paper()))
                                        .toList(),
                                afterwards))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The list that was handed in before the departure is a draft; the one of the return ends the task. */
    @EventListener(condition = "#paper.paper() == T(org.twinflow.mobility.Paper).M05")
    void on(PaperHandedIn paper) {
        if (waitsForList(paper.mobility())) {
            tasks.complete(paper.mobility().toString(), SIGN_LIST, Map.of());
        }
    }

    private Optional<Duty> of(Kind kind, List<ItemSummary> items, Afterwards afterwards) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var owed = (int) items.stream().filter(item -> item.state().isOwed()).count();
        var received = (int) items.stream()
                .filter(item -> item.state() == ItemState.RECEIVED)
                .count();
        var turn = turn(kind, owed, received, afterwards);
        return Optional.of(new Duty(
                kind,
                afterwards.mobility().end().plusDays(kind.days()),
                owed,
                received,
                items.size() - owed - received,
                turn,
                turn == Turn.HOST ? hosts(afterwards.mobility().id()) : List.of(),
                null));
    }

    private Optional<Duty> signedList(MobilityId id, LocalDate end) {
        return returns.ofGroup(id, Paper.M05).map(item -> {
            var owed = waitsForList(id) || item.state().isOwed();
            var received = !owed && item.state() == ItemState.RECEIVED;
            return new Duty(
                    Kind.SIGNED_LIST,
                    end.plusDays(Kind.SIGNED_LIST.days()),
                    owed ? 1 : 0,
                    received ? 1 : 0,
                    owed || received ? 0 : 1,
                    owed ? Turn.LEADERS : received ? Turn.CHECKERS : Turn.NOBODY,
                    owed ? names(returns.leaders(id)) : List.of(),
                    item.dossier());
        });
    }

    private static Turn turn(Kind kind, int owed, int received, Afterwards afterwards) {
        if (owed > 0) {
            return switch (kind) {
                case ATTENDANCE -> ofHost(afterwards);
                case TICKETS, REPORTS -> Turn.FAMILIES;
                case INVOICE, SIGNED_LIST, LEARNT -> Turn.TEACHERS;
            };
        }
        return received > 0 ? Turn.CHECKERS : Turn.NOBODY;
    }

    /** The host says it first; of a yes, certificates are made, and where it says no, its own papers are needed. */
    private static Turn ofHost(Afterwards afterwards) {
        var declared = afterwards.declared();
        if (declared == null) {
            return Turn.HOST;
        }
        return declared.attended() ? Turn.COORDINATORS : Turn.TEACHERS;
    }

    private boolean waitsForList(MobilityId id) {
        return processes.isAt(FollowUpCases.PROCESS, id.toString(), SIGN_LIST);
    }

    private List<String> hosts(MobilityId id) {
        return names(access.holders(Role.HOST_TEACHER, Scope.mobility(id.id())));
    }

    private List<String> names(List<PersonId> persons) {
        return persons.size() > FEW
                ? List.of()
                : people.persons(persons).stream().map(PersonSummary::shortName).toList();
    }
}
