package org.twinflow.journeys;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.mobility.MobilityId;

interface LogEntryRepository extends Repository<LogEntry, LogEntryId> {

    LogEntry save(LogEntry entry);

    Optional<LogEntry> findById(LogEntryId id);

    List<LogEntry> findByMobilityOrderByOnDayDescWrittenAtDesc(MobilityId mobility);
}
