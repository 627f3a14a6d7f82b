package org.twinflow.campaigns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Announces campaigns and knows which are open; everybody who is signed in may see them. */
@Service
@Transactional
public class Campaigns {

    private static final int LONGEST_TITLE = 200;

    private final CampaignRepository campaigns;
    private final Clock clock;

    Campaigns(CampaignRepository campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** Announces a campaign; officers of the country and administrators may. */
    public CampaignId announce(NewCampaign campaign, Reader by) {
        by.mustBeAllowed(by.isAdministrator() || by.has(Role.LABEL_OFFICER, Scope.country(campaign.country())));
        check(campaign);
        return summary(campaigns.save(new Campaign(campaign))).id();
    }

    @Transactional(readOnly = true)
    public CampaignSummary get(CampaignId id) {
        return campaigns.findById(id).map(this::summary).orElseThrow(() -> new NotFoundException(id));
    }

    /** All campaigns, newest first. */
    @Transactional(readOnly = true)
    public List<CampaignSummary> all() {
        return campaigns.findAllByOrderByYearDescOpensDescTitleAsc().stream()
                .map(this::summary)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<CampaignSummary> of(CampaignKind kind) {
        return campaigns.findByKindOrderByYearDescOpensDescTitleAsc(kind).stream()
                .map(this::summary)
                .toList();
    }

    /** The campaign that somebody from the country would apply in today: the one that takes it, or else the newest. */
    @Transactional(readOnly = true)
    public Optional<CampaignSummary> present(CampaignKind kind, String country) {
        return of(kind).stream()
                .filter(campaign -> campaign.country().equals(country))
                .min(Comparator.comparing(CampaignSummary::window));
    }

    private static void check(NewCampaign campaign) {
        var errors = new ArrayList<FieldError>();
        if (campaign.title().isBlank() || campaign.title().length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "labels.campaign.title.form", LONGEST_TITLE));
        }
        if (campaign.closes().isBefore(campaign.opens())) {
            errors.add(FieldError.of("closes", "labels.campaign.closes.before"));
        }
        if ((campaign.kind() == CampaignKind.CONTEST) != (campaign.categories() != null)) {
            errors.add(FieldError.of("categories", "labels.campaign.categories.form"));
        }
        if (campaign.languages().isEmpty()) {
            errors.add(FieldError.of("languages", "labels.campaign.languages.missing"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private CampaignSummary summary(Campaign campaign) {
        return campaign.summary(clock.instant());
    }
}
