package org.twinflow.mobility;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Asks another school to host, where the first one does not or has not said yes. */
@Service
@Transactional
public class MobilityHosts {

    private static final int LONGEST = 120;

    private final MobilityRepository mobilities;
    private final DossierPapers papers;
    private final DossierCases cases;
    private final MobilityRules rules;
    private final MobilityStaff staff;
    private final Projects projects;
    private final Access access;
    private final Audit audit;

    MobilityHosts(
            MobilityRepository mobilities,
            DossierPapers papers,
            DossierCases cases,
            MobilityRules rules,
            MobilityStaff staff,
            Projects projects,
            Access access,
            Audit audit) {
        this.mobilities = mobilities;
        this.papers = papers;
        this.cases = cases;
        this.rules = rules;
        this.staff = staff;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
    }

    /** The schools that could be asked instead; none once the host has said yes, and none for whoever may not ask. */
    @Transactional(readOnly = true)
    public List<SchoolSummary> others(MobilityId id, Reader reader) {
        var mobility = find(id);
        rules.mustSee(mobility, reader);
        if (!rules.manages(mobility, reader) || mobility.status() != MobilityStatus.PLANNED) {
            return List.of();
        }
        return projects.facts(mobility.project()).schools().stream()
                .filter(school -> fits(mobility, school.id()))
                .toList();
    }

    /** Asks another school; who was asked before hosts no more. */
    public void choose(MobilityId id, SchoolId school, String destination, Reader by) {
        var mobility = find(id);
        rules.mustSee(mobility, by);
        by.mustBeAllowed(rules.manages(mobility, by));
        MobilityRules.mustWork(mobility, by);
        if (mobility.status() != MobilityStatus.PLANNED) {
            throw new RefusedException("mobility.host.sure");
        }
        if (others(id, by).stream().noneMatch(other -> other.id().equals(school))) {
            throw new InvalidException(FieldError.of("school", "mobility.host.form"));
        }
        if (destination.isBlank() || destination.length() > LONGEST) {
            throw new InvalidException(FieldError.of("destination", "mobility.host.destination", LONGEST));
        }
        var scope = Scope.mobility(id.id());
        access.holders(Role.HOST_TEACHER, scope).forEach(host -> access.withdrawAll(host, scope, by.person()));
        mobility.goTo(school, destination);
        staff.hosts(mobility.project(), school, by)
                .forEach(host -> access.grant(NewGrant.of(host, Role.HOST_TEACHER, scope, by.person())));
        papers.determine(mobility);
        cases.askAnew(id, by);
        audit.record(by.person(), "mobility.host", "mobility:" + id, Map.of("school", school.toString()));
    }

    private static boolean fits(Mobility mobility, SchoolId school) {
        return !school.equals(mobility.hostSchool()) && !mobility.sends(school);
    }

    private Mobility find(MobilityId id) {
        return mobilities.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
