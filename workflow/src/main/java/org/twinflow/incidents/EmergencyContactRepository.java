package org.twinflow.incidents;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EmergencyContactRepository extends Repository<EmergencyContact, UUID> {

    EmergencyContact save(EmergencyContact contact);

    List<EmergencyContact> findByMobility(UUID mobility);

    @Query("select distinct c.mobility from EmergencyContact c")
    List<UUID> mobilities();

    void deleteByMobility(UUID mobility);
}
