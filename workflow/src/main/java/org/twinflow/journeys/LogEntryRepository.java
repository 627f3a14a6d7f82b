package org.twinflow.journeys;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.documents.DocumentId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;

interface LogEntryRepository extends Repository<LogEntry, LogEntryId> {

    LogEntry save(LogEntry entry);

    Optional<LogEntry> findById(LogEntryId id);

    List<LogEntry> findByPicture(DocumentId picture);

    List<LogEntry> findByIdIn(Collection<LogEntryId> ids);

    Optional<LogEntry> findByMobilityAndAuthorAndSentKey(MobilityId mobility, PersonId author, UUID key);

    List<LogEntry> findByMobilityInOrderByOnDayDescWrittenAtDesc(Collection<MobilityId> mobilities);

    List<LogEntry> findByMobilityOrderByOnDayDescWrittenAtDesc(MobilityId mobility);
}
