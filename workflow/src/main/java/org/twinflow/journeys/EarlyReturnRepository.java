package org.twinflow.journeys;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Has no method that changes or removes a row. */
interface EarlyReturnRepository extends Repository<EarlyReturn, UUID> {

    EarlyReturn save(EarlyReturn gone);

    boolean existsById(UUID dossier);

    List<EarlyReturn> findByDossierIn(Collection<UUID> dossiers);
}
