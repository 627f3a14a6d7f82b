package org.twinflow.originals;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Has no method that changes or removes a row. */
interface OriginalTickRepository extends Repository<OriginalTick, Long> {

    OriginalTick save(OriginalTick tick);

    boolean existsByTick(UUID tick);

    List<OriginalTick> findByDossierInOrderByTickedAtAscNumberAsc(Collection<UUID> dossiers);
}
