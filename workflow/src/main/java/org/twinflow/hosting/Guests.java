package org.twinflow.hosting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Guests extends Repository<Guest, UUID> {

    Guest save(Guest guest);

    Optional<Guest> findById(UUID dossier);

    List<Guest> findByMobility(UUID mobility);

    void delete(Guest guest);

    @Query("select distinct g.mobility from Guest g")
    List<UUID> mobilities();
}
