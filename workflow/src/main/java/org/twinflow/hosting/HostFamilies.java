package org.twinflow.hosting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HostFamilies extends Repository<HostFamily, UUID> {

    HostFamily save(HostFamily family);

    Optional<HostFamily> findById(UUID id);

    List<HostFamily> findByMobilityOrderByName(UUID mobility);

    void delete(HostFamily family);

    @Query("select distinct f.mobility from HostFamily f")
    List<UUID> mobilities();
}
