package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.NotFoundException;

/** What the cases need to know that follow from a mobility: for features, not for readers. */
@Component
@Transactional(readOnly = true)
public class MobilityBasics {

    private final MobilityRepository mobilities;

    MobilityBasics(MobilityRepository mobilities) {
        this.mobilities = mobilities;
    }

    /** What they are called. */
    public Map<MobilityId, String> titles(Collection<MobilityId> ids) {
        return mobilities.findByIdIn(ids.stream().toList()).stream()
                .collect(Collectors.toMap(
                        Mobility::id, mobility -> mobility.facts().title()));
    }

    public MobilityFacts facts(MobilityId id) {
        var mobility = find(id);
        var facts = mobility.facts();
        return new MobilityFacts(facts.title(), facts.destination(), mobility.start(), mobility.end());
    }

    public LocalDate lastDay(MobilityId id) {
        return find(id).end();
    }

    public PersonId plannedBy(MobilityId id) {
        return find(id).plannedBy();
    }

    /** Whoever changes what belongs to a mobility by several steps does so alone, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(MobilityId id) {
        if (mobilities.hold(id).isEmpty()) {
            throw new NotFoundException(id);
        }
    }

    /** The school that receives. */
    public SchoolId host(MobilityId id) {
        return find(id).hostSchool();
    }

    /** The schools that send. */
    public List<SchoolId> sending(MobilityId id) {
        return find(id).sending().stream().map(SendingSchool::school).toList();
    }

    /** The journeys of a project. */
    public List<MobilityId> of(ProjectId project) {
        return mobilities.findByProjectInOrderByStartDescTitleAsc(List.of(project)).stream()
                .map(Mobility::id)
                .toList();
    }

    public ProjectId project(MobilityId id) {
        return find(id).project();
    }

    private Mobility find(MobilityId id) {
        return mobilities.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
