package org.twinflow.campaigns;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CampaignRepository extends Repository<Campaign, CampaignId> {

    Campaign save(Campaign campaign);

    Optional<Campaign> findById(CampaignId id);

    List<Campaign> findByKindOrderByYearDescOpensDescTitleAsc(CampaignKind kind);

    List<Campaign> findAllByOrderByYearDescOpensDescTitleAsc();
}
