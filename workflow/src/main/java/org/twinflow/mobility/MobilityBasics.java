package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.shared.NotFoundException;

/** What the cases need to know that follow from a mobility: for features, not for readers. */
@Component
@Transactional(readOnly = true)
public class MobilityBasics {

    private final MobilityRepository mobilities;

    MobilityBasics(MobilityRepository mobilities) {
        this.mobilities = mobilities;
    }

    /** What they are called. */
    public Map<MobilityId, String> titles(Collection<MobilityId> ids) {
        return mobilities.findByIdIn(ids.stream().toList()).stream()
                .collect(Collectors.toMap(
                        Mobility::id, mobility -> mobility.facts().title()));
    }

    public LocalDate lastDay(MobilityId id) {
        return mobilities
                .findById(id)
                .orElseThrow(() -> new NotFoundException(id))
                .end();
    }
}
