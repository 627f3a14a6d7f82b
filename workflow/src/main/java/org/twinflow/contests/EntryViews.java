package org.twinflow.contests;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.campaigns.CampaignSummary;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.campaigns.Catalogue;
import org.twinflow.campaigns.Category;
import org.twinflow.campaigns.Rubric;
import org.twinflow.engine.Words;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.WebAddresses;

/** Puts together what pages show of an entry. */
@Component
class EntryViews {

    static final String PROCESS = "competition-entry";

    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final Projects projects;
    private final People people;
    private final Words words;

    EntryViews(Campaigns campaigns, Catalogue catalogue, Projects projects, People people, Words words) {
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.projects = projects;
        this.people = people;
        this.words = words;
    }

    EntrySummary summary(ContestEntry entry, @Nullable PersonId reader, Locale locale) {
        var project = projects.facts(entry.project());
        var campaign = campaigns.get(entry.campaign());
        return new EntrySummary(
                entry.id(),
                campaign,
                category(campaign, entry.category(), locale),
                entry.project(),
                project.title(),
                people.school(entry.school()),
                project.schools(),
                entry.state(),
                entry.submittedAt(),
                entry.entrant().equals(reader),
                entry.version());
    }

    EntryDetails details(ContestEntry entry, PersonId reader, Locale locale) {
        var campaign = campaigns.get(entry.campaign());
        var published = entry.state() == EntryState.PUBLISHED;
        return new EntryDetails(
                summary(entry, reader, locale),
                categories(campaign, locale),
                rubric(campaign, locale),
                entry.answers(),
                EntryForm.links(entry.answers()).stream()
                        .filter(WebAddresses::isOne)
                        .toList(),
                entry.reasons().stream().map(reason -> say(reason, locale)).toList(),
                entry.note(),
                published ? entry.standing() : null,
                published && entry.isLaureate());
    }

    SchoolSummary school(SchoolId id) {
        return people.school(id);
    }

    Rubric rubric(CampaignSummary campaign, Locale locale) {
        return catalogue.rubric(campaign.rubric(), locale);
    }

    List<Category> categories(CampaignSummary campaign, Locale locale) {
        var set = campaign.categories();
        return set == null ? List.of() : catalogue.categories(set, locale);
    }

    Category category(CampaignSummary campaign, String code, Locale locale) {
        return categories(campaign, locale).stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(code));
    }

    private String say(String reason, Locale locale) {
        var key = "competition-eligibility." + reason;
        try {
            return words.findLatest(PROCESS, key, locale).orElse(key);
        } catch (NotFoundException e) {
            return key;
        }
    }
}
