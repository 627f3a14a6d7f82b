package org.twinflow.contests;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.campaigns.CampaignId;

interface DeliberationRepository extends Repository<Deliberation, UUID> {

    Deliberation saveAndFlush(Deliberation deliberation);

    Optional<Deliberation> findByCampaignAndCategory(CampaignId campaign, String category);
}
