package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

/**
 * A paper that heads sign for their schools.
 *
 * @param signers the schools for which somebody has to sign
 * @param version how often it was handed in; 0 for never
 * @param open whether the group has not left yet
 */
public record HeadPaper(
        DossierId dossier,
        Paper paper,
        MobilityId mobility,
        ProjectId project,
        String title,
        String destination,
        SchoolId host,
        List<SchoolId> signers,
        LocalDate start,
        ItemState state,
        String note,
        int version,
        @Nullable DocumentId document,
        boolean open) {

    public HeadPaper {
        signers = List.copyOf(signers);
    }
}
