package org.twinflow.mobility;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.people.People;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.shared.NotFoundException;

/** The papers that schools and travellers write together: who has a part in them, also where others see no dossier. */
@Service
@Transactional
public class AgreedPapers {

    private static final List<Paper> AGREED = List.of(Paper.M03, Paper.M04);

    private final DossierRepository dossiers;
    private final MobilityRepository mobilities;
    private final DossierPapers papers;
    private final DossierCases cases;
    private final MobilityRules rules;
    private final MobilityViews views;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreedPapers(
            DossierRepository dossiers,
            MobilityRepository mobilities,
            DossierPapers papers,
            DossierCases cases,
            MobilityRules rules,
            MobilityViews views,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.mobilities = mobilities;
        this.papers = papers;
        this.cases = cases;
        this.rules = rules;
        this.views = views;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Answers 404 to those who have no part in it. */
    @Transactional(readOnly = true)
    public Parties of(DossierId id, Reader reader) {
        var dossier = find(id);
        return parties(dossier, mobility(dossier), reader).orElseThrow(() -> new NotFoundException(id));
    }

    /** What is agreed on in a mobility, as far as the reader has a part in it. */
    @Transactional(readOnly = true)
    public List<Parties> in(MobilityId id, Reader reader) {
        var mobility = mobilities.findById(id).orElseThrow(() -> new NotFoundException(id));
        rules.mustSee(mobility, reader);
        return dossiers.findByMobilityOrderByAddedAt(id).stream()
                .filter(dossier -> !dossier.isWithdrawn())
                .flatMap(dossier -> parties(dossier, mobility, reader).stream())
                .toList();
    }

    /** Answers 409 where the project, or for a family the dossier, is at rest. */
    @Transactional(readOnly = true)
    public void mustWork(DossierId id, Reader by) {
        var dossier = find(id);
        MobilityRules.mustWork(dossier, mobility(dossier), by);
    }

    /** What was agreed on is agreed on no longer: the paper is asked for anew. */
    public void reopen(DossierId id, Reader by) {
        var parties = of(id, by);
        var dossier = dossiers.hold(id).orElseThrow(() -> new NotFoundException(id));
        var mobility = mobility(dossier);
        var item = papers.find(id, parties.paper());
        var now = clock.instant();
        if (item.recall(now)) {
            papers.record(item, ItemEvent.Kind.RECALLED, by.person());
            cases.goOn(mobility, dossier, papers.of(dossier));
            events.publishEvent(
                    new PaperRecalled(id, parties.paper(), now, PaperAudiences.checking(dossier, mobility)));
            audit.record(
                    by.person(),
                    "paper.recalled",
                    "dossier:" + id,
                    Map.of("paper", parties.paper().name()));
        }
    }

    private Optional<Parties> parties(Dossier dossier, Mobility mobility, Reader reader) {
        return AGREED.stream()
                .filter(paper -> isAskedFor(dossier, paper))
                .findFirst()
                .map(paper -> parties(dossier, mobility, paper, reader))
                .filter(parties -> hasPart(dossier, mobility, parties, reader));
    }

    private boolean isAskedFor(Dossier dossier, Paper paper) {
        return dossier.isOfGroup() == paper.isOfGroup()
                && papers.of(dossier).stream().anyMatch(item -> item.paper() == paper);
    }

    private Parties parties(Dossier dossier, Mobility mobility, Paper paper, Reader reader) {
        var summary = views.summary(mobility);
        var person = dossier.person();
        return new Parties(
                dossier.id(),
                paper,
                summary,
                person == null ? null : people.person(person),
                dossier.facts().minor(),
                dossier.isOfGroup() ? summary.sending() : List.of(people.school(school(dossier))),
                dossier.isAbout(reader.person()),
                rules.answersFor(dossier, reader) && !dossier.isAbout(reader.person()),
                sends(dossier, summary, reader),
                hosts(mobility, reader),
                !dossier.isWithdrawn() && mobility.status().isOpen());
    }

    private static SchoolId school(Dossier dossier) {
        return java.util.Objects.requireNonNull(dossier.school());
    }

    private static @Nullable SchoolId sends(Dossier dossier, MobilitySummary mobility, Reader reader) {
        var schools =
                dossier.isOfGroup() ? mobility.sending().stream().map(SchoolSummary::id) : Stream.of(school(dossier));
        return reader.teachesIn(mobility.project().id())
                ? schools.filter(school -> school.equals(reader.school()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean hosts(Mobility mobility, Reader reader) {
        return mobility.hostSchool().equals(reader.school())
                && (reader.has(Role.HOST_TEACHER, Scope.mobility(mobility.id().id()))
                        || reader.has(
                                Role.HOST_TEACHER,
                                Scope.project(mobility.project().id()))
                        || reader.teachesIn(mobility.project().id()));
    }

    /** The programme of the group is read by all who travel, and by their families. */
    private boolean hasPart(Dossier dossier, Mobility mobility, Parties parties, Reader reader) {
        return parties.hosts()
                || rules.sees(dossier, mobility, reader)
                || dossier.isOfGroup() && isOnBoard(mobility, reader);
    }

    private boolean isOnBoard(Mobility mobility, Reader reader) {
        return papers.travelling(mobility).stream()
                .anyMatch(each -> each.isAbout(reader.person()) || rules.answersFor(each, reader));
    }

    private Mobility mobility(Dossier dossier) {
        return mobilities.findById(dossier.mobility()).orElseThrow(() -> new NotFoundException(dossier.mobility()));
    }

    private Dossier find(DossierId id) {
        return dossiers.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
