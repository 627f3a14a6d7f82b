package org.twinflow.web.idempotency;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface KeptAnswerRepository extends Repository<KeptAnswer, String> {

    KeptAnswer save(KeptAnswer answer);

    Optional<KeptAnswer> findById(String id);

    void deleteById(String id);

    /** What was never answered by a server that has gone down since. */
    void deleteByIdAndStatusIsNullAndAskedAtBefore(String id, Instant time);

    void deleteByAskedAtBefore(Instant time);
}
