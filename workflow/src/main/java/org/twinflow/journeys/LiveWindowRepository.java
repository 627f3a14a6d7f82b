package org.twinflow.journeys;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.mobility.MobilityId;

interface LiveWindowRepository extends Repository<LiveWindow, UUID> {

    LiveWindow save(LiveWindow window);

    Optional<LiveWindow> findById(UUID id);

    List<LiveWindow> findByMobilityInOrderByBeginsAtDesc(Collection<MobilityId> mobilities);
}
