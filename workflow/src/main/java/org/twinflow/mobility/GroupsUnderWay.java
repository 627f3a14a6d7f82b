package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.projects.ProjectId;

/** Knows which groups of a project are away, for whoever has to tell them something; for no reader. */
@Service
@Transactional(readOnly = true)
public class GroupsUnderWay {

    private static final Set<MobilityStatus> LEFT = Set.of(MobilityStatus.AUTHORISED, MobilityStatus.DEPARTED);

    private final MobilityRepository mobilities;
    private final DossierRepository dossiers;

    GroupsUnderWay(MobilityRepository mobilities, DossierRepository dossiers) {
        this.mobilities = mobilities;
        this.dossiers = dossiers;
    }

    public List<GroupUnderWay> of(ProjectId project, LocalDate day) {
        return mobilities.findByProjectInOrderByStartDescTitleAsc(Set.of(project)).stream()
                .filter(mobility -> LEFT.contains(mobility.status()))
                .map(this::group)
                .filter(group -> !day.isBefore(group.start()) && !day.isAfter(group.end()))
                .toList();
    }

    private GroupUnderWay group(Mobility mobility) {
        return new GroupUnderWay(
                mobility.id(),
                mobility.start(),
                mobility.end(),
                Stream.concat(mobility.sending().stream().map(SendingSchool::school), Stream.of(mobility.hostSchool()))
                        .distinct()
                        .toList(),
                dossiers.findByMobilityOrderByAddedAt(mobility.id()).stream()
                        .filter(Dossier::isTravelling)
                        .map(Dossier::id)
                        .toList());
    }
}
