package org.twinflow.mobility;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonSummary;

/**
 * A mobility as its page shows it.
 *
 * @param capacity how many pupils the host can take, null as long as it has not said
 * @param decision the head's, null as long as there is none
 * @param travelPack the document for those who travel along, null as long as it is not made
 * @param sealedReaders who opens medical papers
 * @param aims what the journey is for
 * @param mayManage whether the reader may add and withdraw participants and change it
 */
public record MobilityDetails(
        MobilitySummary summary,
        int travelDays,
        Transport transport,
        boolean green,
        Accommodation accommodation,
        @Nullable Integer capacity,
        String hostNote,
        @Nullable DepartureDecision decision,
        String decisionReason,
        @Nullable PersonSummary decidedBy,
        @Nullable Instant decidedAt,
        @Nullable DocumentId travelPack,
        List<PersonSummary> sealedReaders,
        String aims,
        boolean mayManage) {}
