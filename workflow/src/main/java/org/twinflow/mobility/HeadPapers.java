package org.twinflow.mobility;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.NotFoundException;

/** The papers of a group that heads sign: for the feature that asks for the signatures and decides who signs. */
@Component
@Transactional
public class HeadPapers {

    private final DossierRepository dossiers;
    private final MobilityRepository mobilities;
    private final DossierPapers papers;
    private final DossierCases cases;
    private final MobilityRules rules;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeadPapers(
            DossierRepository dossiers,
            MobilityRepository mobilities,
            DossierPapers papers,
            DossierCases cases,
            MobilityRules rules,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.mobilities = mobilities;
        this.papers = papers;
        this.cases = cases;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Empty for what is asked for no longer. */
    @Transactional(readOnly = true)
    public Optional<HeadPaper> find(DossierId id, Paper paper) {
        return dossiers.findById(id)
                .flatMap(dossier -> papers.of(dossier).stream()
                        .filter(item -> item.paper() == paper)
                        .findFirst()
                        .map(item -> paper(dossier, item)));
    }

    /** Whether the reader sees this paper of the group, its signers aside. */
    @Transactional(readOnly = true)
    public boolean sees(DossierId id, Paper paper, Reader reader) {
        return dossiers.findById(id)
                .filter(dossier -> rules.sees(dossier, paper, mobility(dossier), reader))
                .isPresent();
    }

    /** Answers 404 to whoever does not see the mobility. */
    @Transactional(readOnly = true)
    public Optional<DossierId> ofGroup(MobilityId id, Reader reader) {
        var mobility = mobilities.findById(id).orElseThrow(() -> new NotFoundException(id));
        rules.mustSee(mobility, reader);
        return dossiers.findByMobilityAndPersonIsNull(id).map(Dossier::id);
    }

    /** Everybody has signed: the paper counts. */
    public void endorse(DossierId id, Paper paper, Reader by) {
        var dossier = hold(id);
        var item = papers.find(id, paper);
        item.accept(item.documentVersion(), null, clock.instant());
        record(item, ItemEvent.Kind.CHECKED, by);
        decided(dossier);
    }

    /** All have signed who can sign here: whoever checks the paper looks for the rest. */
    public void leaveToCheck(DossierId id) {
        cases.followGroup(mobility(hold(id)));
    }

    /** A head does not sign it, or not any more: it goes back with the reason to those who are named. */
    public void refuse(DossierId id, Paper paper, String why, Set<String> audience, Reader by) {
        var dossier = hold(id);
        var item = papers.find(id, paper);
        var version = item.documentVersion();
        item.reject(version, ReturnReason.OTHER, why, clock.instant());
        record(item, ItemEvent.Kind.REJECTED, by);
        decided(dossier);
        events.publishEvent(new PaperReturned(id, paper, version, false, audience));
    }

    private void decided(Dossier dossier) {
        cases.decided(mobility(dossier), dossier, papers.of(dossier));
    }

    private void record(DossierItem item, ItemEvent.Kind kind, Reader by) {
        papers.record(item, kind, by.person());
        audit.record(
                by.person(),
                "paper." + kind.name().toLowerCase(Locale.ROOT),
                "dossier:" + item.id().dossierId(),
                Map.of("paper", item.paper().name()));
    }

    private HeadPaper paper(Dossier dossier, DossierItem item) {
        var mobility = mobility(dossier);
        var paper = item.paper();
        var signers = new ArrayList<SchoolId>();
        if (paper.isSignedBySenders()) {
            mobility.sending().forEach(sender -> signers.add(sender.school()));
        }
        if (paper.isSignedByHost()) {
            signers.add(mobility.hostSchool());
        }
        return new HeadPaper(
                dossier.id(),
                paper,
                mobility.id(),
                mobility.project(),
                mobility.facts().title(),
                mobility.facts().destination(),
                mobility.hostSchool(),
                signers,
                mobility.start(),
                item.state(),
                item.summary().note(),
                item.documentVersion(),
                item.document(),
                mobility.status().isOpen());
    }

    private Mobility mobility(Dossier dossier) {
        return mobilities.findById(dossier.mobility()).orElseThrow(() -> new NotFoundException(dossier.mobility()));
    }

    private Dossier hold(DossierId id) {
        return dossiers.hold(id).orElseThrow(() -> new NotFoundException(id));
    }
}
