package org.twinflow.mobility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Plans mobilities and knows who travels. */
@Service
@Transactional
public class Mobilities {

    private final MobilityRepository mobilities;
    private final DossierRepository dossiers;
    private final DossierPapers papers;
    private final DossierCases cases;
    private final MobilityRules rules;
    private final MobilityViews views;
    private final MobilityStaff staff;
    private final MobilityLinks links;
    private final PaperAudiences audiences;
    private final Projects projects;
    private final People people;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Mobilities(
            MobilityRepository mobilities,
            DossierRepository dossiers,
            DossierPapers papers,
            DossierCases cases,
            MobilityRules rules,
            MobilityViews views,
            MobilityStaff staff,
            MobilityLinks links,
            PaperAudiences audiences,
            Projects projects,
            People people,
            Access access,
            Audit audit,
            Clock clock) {
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.papers = papers;
        this.cases = cases;
        this.rules = rules;
        this.views = views;
        this.staff = staff;
        this.links = links;
        this.audiences = audiences;
        this.projects = projects;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the reader may plan a mobility of the project; {@link #plan} asks anew, of the schools that send. */
    public boolean mayPlan(ProjectSummary project, Reader reader) {
        return MobilityRules.mayPlan(project, reader);
    }

    /** Plans a mobility and asks the host; coordinators of the project may, and heads of sending schools. */
    public MobilityId plan(NewMobility wanted, Reader by) {
        var project = projects.get(wanted.project(), by);
        var head = MobilityRules.headPlans(wanted, by);
        by.mustBeAllowed(head || by.coordinates(wanted.project().id()));
        by.mustWork(wanted.project().id());
        MobilityChecks.check(wanted, project, head, today());
        staff.mustTeach(wanted.project(), wanted.sealedReaders(), by);
        var mobility = mobilities.save(new Mobility(wanted, links.of(wanted, by), by.person(), clock.instant()));
        staff.hosts(wanted.project(), wanted.hostSchool(), by)
                .forEach(host -> grant(
                        host, Role.HOST_TEACHER, Scope.mobility(mobility.id().id()), by));
        cases.plan(mobility);
        return mobility.id();
    }

    /** Adds a traveller of a sending school and opens their dossier. */
    public DossierId addParticipant(MobilityId id, NewParticipant wanted, Reader by) {
        var mobility = see(id, by);
        var person = people.person(wanted.person());
        by.mustBeAllowed(rules.adds(mobility, person.school(), by));
        MobilityRules.mustWork(mobility, by);
        mustBeOpen(mobility);
        check(mobility, wanted);
        if (dossiers.findByMobilityAndPerson(id, wanted.person()).isPresent()) {
            throw new RefusedException("mobility.participant.twice");
        }
        var school = Objects.requireNonNull(person.school());
        var dossier = dossiers.save(new Dossier(id, wanted.person(), school, wanted.facts(), clock.instant()));
        grantTo(dossier, wanted, by);
        papers.determine(mobility, dossier);
        if (mobility.status().isPreparing()) {
            cases.open(mobility, dossier);
        }
        cases.followGroup(mobility);
        return dossier.id();
    }

    /** Corrects what is known of a traveller; what the rules ask for now is asked for at once. */
    public void changeFacts(DossierId id, TravellerFacts facts, Reader by) {
        var dossier = hold(id);
        var mobility = find(dossier.mobility());
        rules.mustSee(dossier, mobility, by);
        by.mustBeAllowed(rules.adds(mobility, dossier.school(), by));
        MobilityRules.mustWork(mobility, by);
        mustBeOpen(mobility);
        dossier.change(facts);
        papers.determine(mobility, dossier);
        cases.goOn(mobility, dossier, papers.of(dossier));
        cases.followGroup(mobility);
    }

    /** Takes a traveller off the mobility; what was handed in stays with those who could read it before. */
    public void withdraw(DossierId id, String reason, Reader by) {
        var dossier = hold(id);
        var mobility = find(dossier.mobility());
        rules.mustSee(dossier, mobility, by);
        by.mustBeAllowed(!dossier.isOfGroup() && rules.adds(mobility, dossier.school(), by));
        MobilityRules.mustWork(mobility, by);
        if (reason.isBlank() || reason.length() > 1000) {
            throw new InvalidException(FieldError.of("reason", "mobility.reason.form", 1000));
        }
        exclude(dossier, reason);
        audit.record(by.person(), "dossier.withdrawn", "dossier:" + id, Map.of());
    }

    /** Names those who open medical papers; they teach in the project. */
    public void nameSealedReaders(MobilityId id, Set<PersonId> readers, Reader by) {
        var mobility = see(id, by);
        by.mustBeAllowed(rules.manages(mobility, by));
        MobilityRules.mustWork(mobility, by);
        staff.mustTeach(mobility.project(), readers, by);
        mobility.nameSealedReaders(readers);
        audiences.renew(mobility);
        readers.forEach(reader -> audit.record(
                by.person(), "mobility.sealed-reader", "mobility:" + id, Map.of("person", reader.toString())));
    }

    /** Ends the selection, so that the families are asked for papers. */
    public void endSelection(MobilityId id, Reader by) {
        var mobility = see(id, by);
        by.mustBeAllowed(by.teachesIn(mobility.project().id()));
        MobilityRules.mustWork(mobility, by);
        var travelling = papers.travelling(mobility);
        if (travelling.isEmpty()) {
            throw new RefusedException("mobility.selection.nobody");
        }
        MobilityRules.mustBeEnough(mobility, travelling);
        cases.endSelection(id, by);
    }

    @Transactional(readOnly = true)
    public boolean isSelecting(MobilityId id, Reader reader) {
        see(id, reader);
        return cases.isSelecting(id);
    }

    @Transactional(readOnly = true)
    public MobilityDetails get(MobilityId id, Reader reader) {
        return views.details(see(id, reader), reader);
    }

    /** What the reader sees of a mobility's dossiers: states, not papers. */
    @Transactional(readOnly = true)
    public Matrix matrix(MobilityId id, Reader reader) {
        return views.matrix(see(id, reader), dossiers.findByMobilityOrderByAddedAt(id), reader);
    }

    /** The mobilities that the reader sees, the latest first. */
    @Transactional(readOnly = true)
    public List<MobilitySummary> visibleTo(Reader reader) {
        var inProjects = mobilities.findByProjectInOrderByStartDescTitleAsc(
                ids(reader, Scope.Kind.PROJECT).map(ProjectId::new).toList());
        var named = mobilities.findByIdIn(
                ids(reader, Scope.Kind.MOBILITY).map(MobilityId::new).toList());
        return Stream.concat(inProjects.stream(), named.stream())
                .distinct()
                .filter(mobility -> rules.sees(mobility, reader))
                .map(views::summary)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<MobilitySummary> of(ProjectId project, Reader reader) {
        return visibleTo(reader).stream()
                .filter(mobility -> mobility.project().equals(project))
                .toList();
    }

    /** Who is asked for something of the papers of the group, for whoever sees the mobility. */
    @Transactional(readOnly = true)
    public List<GroupAsked> askedOfGroup(MobilityId id, Reader reader) {
        see(id, reader);
        return cases.askedOfGroup(id);
    }

    /** How many travel from which school, for whoever sees the mobility. */
    @Transactional(readOnly = true)
    public Headcount headcount(MobilityId id, Reader reader) {
        var mobility = see(id, reader);
        return Headcount.of(papers.travelling(mobility), views.summary(mobility).sending(), mobility.type());
    }

    void exclude(Dossier dossier, String reason) {
        dossier.withdraw(reason, clock.instant());
        var mobility = find(dossier.mobility());
        papers.determineGroup(mobility);
        cases.withdrawn(dossier);
        cases.followGroup(mobility);
    }

    private void grantTo(Dossier dossier, NewParticipant wanted, Reader by) {
        var scope = Scope.dossier(dossier.id().id());
        var role = wanted.facts().kind() == TravellerKind.PUPIL ? Role.PUPIL : Role.TEACHER;
        grant(wanted.person(), role, scope, by);
        if (wanted.facts().minor()) {
            wanted.guardians().forEach(guardian -> grant(guardian, Role.GUARDIAN, scope, by));
        } else {
            grant(wanted.person(), Role.GUARDIAN, scope, by);
        }
    }

    private void grant(PersonId person, Role role, Scope scope, Reader by) {
        access.grant(NewGrant.of(person, role, scope, by.person()));
    }

    private void check(Mobility mobility, NewParticipant wanted) {
        var person = people.person(wanted.person());
        if (!mobility.sends(person.school())) {
            throw new InvalidException(FieldError.of("person", "mobility.participant.school"));
        }
        if (wanted.facts().minor() && wanted.guardians().isEmpty()) {
            throw new InvalidException(FieldError.of("guardians", "mobility.guardians.missing"));
        }
        if (wanted.guardians().contains(wanted.person())) {
            throw new InvalidException(FieldError.of("guardians", "mobility.guardians.self"));
        }
        if (!wanted.facts().residence().matches("[A-Z]{2}")) {
            throw new InvalidException(FieldError.of("residence", "mobility.residence.form"));
        }
        wanted.guardians().forEach(people::person);
    }

    private static Stream<UUID> ids(Reader reader, Scope.Kind kind) {
        return reader.grants().stream()
                .filter(held -> held.scope().kind() == kind)
                .map(held -> UUID.fromString(held.scope().id()))
                .distinct();
    }

    private static void mustBeOpen(Mobility mobility) {
        if (!mobility.status().isOpen()) {
            throw new RefusedException("mobility.closed");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }

    private Mobility see(MobilityId id, Reader reader) {
        var mobility = find(id);
        rules.mustSee(mobility, reader);
        return mobility;
    }

    private Dossier hold(DossierId id) {
        return dossiers.hold(id).orElseThrow(() -> new NotFoundException(id));
    }

    private Mobility find(MobilityId id) {
        return mobilities.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
