package org.twinflow.circulars;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CopyRepository extends Repository<CircularCopy, UUID> {

    CircularCopy save(CircularCopy copy);

    Optional<CircularCopy> findByCircularAndPerson(UUID circular, UUID person);

    List<CircularCopy> findByCircularIn(Collection<UUID> circulars);
}
