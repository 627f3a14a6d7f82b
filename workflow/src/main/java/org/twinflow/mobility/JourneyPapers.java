package org.twinflow.mobility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.documents.DocumentId;
import org.twinflow.mobility.PurgedPapers.Purge;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.shared.NotFoundException;

/** The papers of a journey by how long they are kept: for features that decide for themselves who may know. */
@Component
@Transactional(readOnly = true)
public class JourneyPapers {

    private final MobilityRepository mobilities;
    private final DossierRepository dossiers;
    private final DossierPapers papers;

    JourneyPapers(MobilityRepository mobilities, DossierRepository dossiers, DossierPapers papers) {
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.papers = papers;
    }

    /**
     * A paper that was handed in.
     *
     * @param person null for a paper of the whole group
     * @param school that sends the traveller; for the group, the first of those that send
     * @param document null once it is gone
     * @param gone null while it is there
     */
    public record HandedIn(
            DossierId dossier,
            @Nullable PersonId person,
            SchoolId school,
            @Nullable DocumentId document,
            @Nullable Purge gone) {}

    /** What was handed in of a class, of those too who did not travel in the end; traveller by traveller. */
    public List<HandedIn> of(MobilityId id, RetentionClass kind) {
        var mobility = mobilities.findById(id).orElseThrow(() -> new NotFoundException(id));
        var all = dossiers.findByMobilityOrderByAddedAt(id);
        var handedIn = papers.of(all);
        var found = new ArrayList<HandedIn>();
        for (var dossier : all) {
            var own = dossier.school();
            var school = own == null ? mobility.sending().getFirst().school() : own;
            for (var item : handedIn.getOrDefault(dossier.id(), List.of())) {
                if (item.paper().retention() == kind && (item.document() != null || item.letGo() != null)) {
                    found.add(new HandedIn(dossier.id(), dossier.person(), school, item.document(), item.letGo()));
                }
            }
        }
        return found;
    }
}
