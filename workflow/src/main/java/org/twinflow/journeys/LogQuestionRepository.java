package org.twinflow.journeys;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LogQuestionRepository extends Repository<LogQuestion, UUID> {

    LogQuestion save(LogQuestion question);

    Optional<LogQuestion> findById(UUID id);

    List<LogQuestion> findByEntryInOrderByAskedAt(Collection<UUID> entries);
}
