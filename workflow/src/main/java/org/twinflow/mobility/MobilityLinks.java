package org.twinflow.mobility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.mobility.PlanStep.Side;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Ties mobilities to the plan: nobody travels without something that leads there and something that goes on from it. */
@Service
@Transactional
public class MobilityLinks {

    private final MobilityRepository mobilities;
    private final MobilityRules rules;
    private final List<PlanSteps> plans;
    private final Audit audit;

    MobilityLinks(MobilityRepository mobilities, MobilityRules rules, List<PlanSteps> plans, Audit audit) {
        this.mobilities = mobilities;
        this.rules = rules;
        this.plans = List.copyOf(plans);
        this.audit = audit;
    }

    /** What the plan of the project has before and after journeys. */
    @Transactional(readOnly = true)
    public List<PlanStep> offered(ProjectId project, Reader reader) {
        return plans.stream().flatMap(plan -> plan.of(project, reader).stream()).toList();
    }

    /** The activities that the mobility is tied to, as the plan has them now. */
    @Transactional(readOnly = true)
    public List<PlanStep> of(MobilityId id, Reader reader) {
        var mobility = find(id);
        rules.mustSee(mobility, reader);
        return offered(mobility.project(), reader).stream()
                .filter(step -> mobility.activities().contains(step.id()))
                .toList();
    }

    /** Ties the mobility to other activities. */
    public void tie(MobilityId id, Set<UUID> activities, Reader by) {
        var mobility = find(id);
        rules.mustSee(mobility, by);
        by.mustBeAllowed(rules.manages(mobility, by));
        MobilityRules.mustWork(mobility, by);
        var offered = offered(mobility.project(), by).stream()
                .filter(step -> step.fits(
                        mobility.start(),
                        mobility.end(),
                        mobility.hostSchool(),
                        mobility.sending().stream().map(SendingSchool::school).toList()))
                .toList();
        mobility.tie(check(activities, offered));
        audit.record(by.person(), "mobility.tied", "mobility:" + id, Map.of());
    }

    /** What a new mobility is tied to: what was chosen, or all that fits where nobody chose. */
    Set<UUID> of(NewMobility wanted, Reader by) {
        var sending = List.<SchoolId>copyOf(wanted.sendingSchools());
        var fitting = offered(wanted.project(), by).stream()
                .filter(step -> step.fits(wanted.start(), wanted.end(), wanted.hostSchool(), sending))
                .toList();
        var chosen = wanted.activities();
        return check(chosen == null ? fitting.stream().map(PlanStep::id).collect(Collectors.toSet()) : chosen, fitting);
    }

    private static Set<UUID> check(Set<UUID> chosen, List<PlanStep> fitting) {
        var errors = new ArrayList<FieldError>();
        var known = fitting.stream().map(PlanStep::id).toList();
        if (!known.containsAll(chosen)) {
            errors.add(FieldError.of("activities", "mobility.activities.form"));
        }
        var missing = Stream.of(Side.values())
                .filter(side -> fitting.stream().noneMatch(step -> step.side() == side && chosen.contains(step.id())))
                .toList();
        if (!missing.isEmpty()) {
            var which = missing.size() > 1 ? "both" : missing.getFirst().name().toLowerCase(Locale.ROOT);
            errors.add(FieldError.of("activities", "mobility.activities." + which));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return Set.copyOf(chosen);
    }

    private Mobility find(MobilityId id) {
        return mobilities.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
