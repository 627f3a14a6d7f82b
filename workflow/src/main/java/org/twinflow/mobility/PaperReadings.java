package org.twinflow.mobility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.people.People;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** What people read on the papers of travellers, and the advice that follows from it. Only people decide on a paper. */
@Service
@Transactional
public class PaperReadings {

    private static final int LONGEST_NAME = 160;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final PaperReadingRepository readings;
    private final DossierRepository dossiers;
    private final MobilityRepository mobilities;
    private final DossierPapers papers;
    private final PaperAdvisor advisor;
    private final PaperComparisons comparisons;
    private final PaperSights sights;
    private final SightChecks sightChecks;
    private final MobilityRules rules;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    PaperReadings(
            PaperReadingRepository readings,
            DossierRepository dossiers,
            MobilityRepository mobilities,
            DossierPapers papers,
            PaperAdvisor advisor,
            PaperComparisons comparisons,
            PaperSights sights,
            SightChecks sightChecks,
            MobilityRules rules,
            People people,
            Audit audit,
            Clock clock) {
        this.readings = readings;
        this.dossiers = dossiers;
        this.mobilities = mobilities;
        this.papers = papers;
        this.advisor = advisor;
        this.comparisons = comparisons;
        this.sights = sights;
        this.sightChecks = sightChecks;
        this.rules = rules;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was read on the paper, for those who may open it; others learn nothing of it. */
    @Transactional(readOnly = true)
    public Reading of(DossierId id, Paper paper, Reader reader) {
        var dossier = dossiers.findById(id).orElseThrow(() -> new NotFoundException(id));
        var mobility = mobility(dossier);
        rules.mustSee(dossier, mobility, reader);
        var item = papers.find(id, paper);
        if (item.documentVersion() == 0 || !rules.opens(dossier, paper, mobility, reader)) {
            return Reading.NONE;
        }
        var mayState = !fieldsOf(paper).isEmpty() && mayState(dossier, item, mobility, reader);
        var staff = rules.isStaff(dossier, mobility, reader);
        return readings.findById(item.id())
                .filter(found -> found.isOf(item.documentVersion()))
                .map(found -> view(mobility, dossier, found, item, staff, mayState))
                .orElse(new Reading(PaperFacts.NONE, null, null, null, List.of(), mayState, PaperFacts.NONE));
    }

    /**
     * Writes down what stands on a paper; the family may as long as it is not checked, the school always.
     *
     * @param version the one that was looked at
     */
    public void state(DossierId id, Paper paper, int version, PaperFacts facts, Reader by) {
        var dossier = dossiers.hold(id).orElseThrow(() -> new NotFoundException(id));
        var mobility = mobility(dossier);
        rules.mustSee(dossier, mobility, by);
        rules.mustOpen(dossier, paper, mobility, by);
        var item = papers.find(id, paper);
        by.mustBeAllowed(mayState(dossier, item, mobility, by));
        if (item.documentVersion() == 0 || item.documentVersion() != version) {
            throw new RefusedException("mobility.decide.newer");
        }
        check(facts);
        var reading = readings.findById(item.id())
                .filter(found -> found.isOf(version))
                .orElseGet(() -> readings.save(new PaperReading(item.id(), version, "")));
        reading.state(facts, by.person(), clock.instant());
        advisor.renew(mobility, dossier);
        audit.record(by.person(), "paper.stated", "dossier:" + id, Map.of("paper", paper.name()));
    }

    /** A paper came in: what was read on the former version no longer counts. */
    void received(DossierId id, Paper paper, byte[] digest) {
        var dossier = dossiers.hold(id).orElseThrow(() -> new NotFoundException(id));
        var fingerprint = Fingerprints.of(dossier.mobility(), digest);
        var item = papers.find(id, paper);
        readings.findById(item.id())
                .ifPresentOrElse(
                        found -> found.renew(item.documentVersion(), fingerprint),
                        () -> readings.save(new PaperReading(item.id(), item.documentVersion(), fingerprint)));
        advisor.renew(mobility(dossier), dossier);
    }

    private Reading view(
            Mobility mobility,
            Dossier dossier,
            PaperReading reading,
            DossierItem item,
            boolean staff,
            boolean mayState) {
        var by = reading.statedBy();
        var sight = item.document() == null
                ? Optional.<PaperSight>empty()
                : sights.find(item.document(), item.documentVersion());
        var checks = new ArrayList<>(comparisons.of(dossier, reading, staff));
        sight.ifPresent(seen -> checks.addAll(sightChecks.of(mobility, dossier, reading, seen)));
        return new Reading(
                reading.facts(),
                by == null ? null : people.person(by),
                reading.statedAt(),
                reading.advice(),
                checks,
                mayState,
                sight.filter(seen -> mayState && !reading.isStated())
                        .map(seen -> SightChecks.proposal(reading.paper(), seen))
                        .orElse(PaperFacts.NONE));
    }

    private boolean mayState(Dossier dossier, DossierItem item, Mobility mobility, Reader reader) {
        return rules.decides(dossier, item.paper(), mobility, reader)
                || item.state() == ItemState.RECEIVED && rules.submits(dossier, item.paper(), mobility, reader);
    }

    private static List<Object> fieldsOf(Paper paper) {
        var all = new ArrayList<Object>(PaperField.of(paper));
        all.addAll(PaperField.marks(paper));
        return all;
    }

    private static void check(PaperFacts facts) {
        var errors = new ArrayList<FieldError>();
        name("holder", facts.holder(), errors);
        name("signer", facts.signer(), errors);
        day("issuedOn", facts.issuedOn(), errors);
        day("expiresOn", facts.expiresOn(), errors);
        day("signedOn", facts.signedOn(), errors);
        if (!facts.issuer().isEmpty() && !COUNTRIES.contains(facts.issuer())) {
            errors.add(FieldError.of("issuer", "mobility.residence.form"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private static void name(String field, String name, List<FieldError> errors) {
        if (name.length() > LONGEST_NAME) {
            errors.add(FieldError.of(field, "mobility.reason.form", LONGEST_NAME));
        }
    }

    private static void day(String field, @Nullable LocalDate day, List<FieldError> errors) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            errors.add(FieldError.of(field, "mobility.date.form"));
        }
    }

    private Mobility mobility(Dossier dossier) {
        return mobilities.findById(dossier.mobility()).orElseThrow(() -> new NotFoundException(dossier.mobility()));
    }
}
