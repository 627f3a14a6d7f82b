package org.twinflow.mobility;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.Holding;
import org.twinflow.projects.Holding.Kind;
import org.twinflow.projects.Holdings;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.NotFoundException;

/** The journeys that somebody goes on, or is the host of. */
@Component
@Transactional
class MobilityHoldings implements Holdings {

    private static final Set<MobilityStatus> OVER =
            Set.of(MobilityStatus.REFUSED, MobilityStatus.ABANDONED, MobilityStatus.DEPARTED);

    private final MobilityRepository mobilities;
    private final DossierRepository dossiers;
    private final Mobilities service;
    private final People people;
    private final Access access;

    MobilityHoldings(
            MobilityRepository mobilities,
            DossierRepository dossiers,
            Mobilities service,
            People people,
            Access access) {
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.service = service;
        this.people = people;
        this.access = access;
    }

    @Override
    public boolean keeps(Kind kind) {
        return kind == Kind.JOURNEY || kind == Kind.HOSTING;
    }

    @Override
    public List<Holding> of(ProjectId project, PersonId person, List<PersonId> others) {
        return mobilities.findByProjectInOrderByStartDescTitleAsc(List.of(project)).stream()
                .filter(mobility -> !OVER.contains(mobility.status()))
                .flatMap(mobility -> Stream.concat(journey(mobility, person), hosting(mobility, person, others)))
                .toList();
    }

    private Stream<Holding> journey(Mobility mobility, PersonId person) {
        return dossiers.findByMobilityAndPerson(mobility.id(), person).stream()
                .filter(dossier -> !dossier.isWithdrawn())
                .map(dossier -> Holding.of(Kind.JOURNEY, dossier.id(), mobility.title(), List.of(), true));
    }

    /** A host is of the school that receives. */
    private Stream<Holding> hosting(Mobility mobility, PersonId person, List<PersonId> others) {
        if (!access.reader(person).has(Role.HOST_TEACHER, scope(mobility))) {
            return Stream.empty();
        }
        var school = people.person(person).school();
        var fit = people.persons(others).stream()
                .filter(other -> other.school() != null && other.school().equals(school))
                .map(PersonSummary::id)
                .filter(other ->
                        access.reader(other).teachesIn(mobility.project().id()))
                .toList();
        var alone = access.holders(Role.HOST_TEACHER, scope(mobility)).equals(List.of(person));
        return Stream.of(Holding.of(Kind.HOSTING, mobility.id(), mobility.title(), fit, !alone || fit.isEmpty()));
    }

    @Override
    public void pass(ProjectId project, PersonId leaver, Holding holding, @Nullable PersonId to, PersonId by) {
        if (holding.kind() == Kind.JOURNEY) {
            var id = DossierId.of(holding.id());
            service.exclude(dossiers.hold(id).orElseThrow(() -> new NotFoundException(id)), "left");
            return;
        }
        var id = MobilityId.of(holding.id());
        var scope = scope(mobilities.findById(id).orElseThrow(() -> new NotFoundException(id)));
        if (to != null) {
            access.grant(NewGrant.of(to, Role.HOST_TEACHER, scope, by));
        }
        access.withdrawAll(leaver, scope, by);
    }

    /** The head of the school that sends answers for who goes, and a host is of the school that receives. */
    @Override
    public boolean follows(Holding holding, SchoolId school) {
        return false;
    }

    private static Scope scope(Mobility mobility) {
        return Scope.mobility(mobility.id().id());
    }
}
