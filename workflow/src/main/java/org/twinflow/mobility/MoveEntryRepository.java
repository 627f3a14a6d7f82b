package org.twinflow.mobility;

import java.util.List;
import org.springframework.data.repository.Repository;

interface MoveEntryRepository extends Repository<MoveEntry, Long> {

    MoveEntry save(MoveEntry move);

    List<MoveEntry> findByMobilityOrderByNumberDesc(MobilityId mobility);
}
