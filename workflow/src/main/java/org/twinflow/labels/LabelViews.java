package org.twinflow.labels;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.campaigns.CampaignSummary;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.campaigns.Catalogue;
import org.twinflow.campaigns.Rubric;
import org.twinflow.engine.Words;
import org.twinflow.people.PersonId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** Puts together what pages show of an application. */
@Component
class LabelViews {

    static final String PROCESS = "label-application";

    private final LabelEvidenceRepository evidence;
    private final LabelCertificateRepository certificates;
    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final Projects projects;
    private final Words words;

    LabelViews(
            LabelEvidenceRepository evidence,
            LabelCertificateRepository certificates,
            Campaigns campaigns,
            Catalogue catalogue,
            Projects projects,
            Words words) {
        this.evidence = evidence;
        this.certificates = certificates;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.projects = projects;
        this.words = words;
    }

    ApplicationSummary summary(LabelApplication application, @Nullable PersonId reader) {
        var project = projects.facts(application.project());
        var campaign = campaigns.get(application.campaign());
        return new ApplicationSummary(
                application.id(),
                application.number(campaign.zone()),
                application.project(),
                project.title(),
                project.schools(),
                campaign.title(),
                application.state(),
                application.openedAt(),
                application.submittedAt(),
                application.applicant().equals(reader),
                application.version());
    }

    ApplicationDetails details(LabelApplication application, PersonId reader, Locale locale) {
        var rubric = rubric(application, locale);
        return new ApplicationDetails(
                summary(application, reader),
                campaigns.get(application.campaign()),
                rubric,
                new ApplicationForm(rubric, application.isResubmission()).texts(),
                application.answers(),
                evidence(application, Set.of()),
                application.isResubmission(),
                application.namedParts(),
                reasons(application, locale),
                application.note(),
                application.outcome(
                        certificates.findByApplication(application.id()).orElse(null)));
    }

    Rubric rubric(LabelApplication application, Locale locale) {
        return rubric(campaigns.get(application.campaign()), locale);
    }

    Rubric rubric(CampaignSummary campaign, Locale locale) {
        return catalogue.rubric(campaign.rubric(), locale);
    }

    List<Evidence> evidence(LabelApplication application, Set<java.util.UUID> opened) {
        return evidence.findByApplicationOrderByCriterionAscPlaceAsc(application.id()).stream()
                .map(found -> found.shown(opened.contains(found.id())))
                .toList();
    }

    /** What the decision table's answer is called in the reader's language. */
    String proposal(String outcome, Locale locale) {
        return say("label-score." + outcome, locale);
    }

    private List<String> reasons(LabelApplication application, Locale locale) {
        return application.reasons().stream()
                .map(reason -> say("label-eligibility." + reason, locale))
                .toList();
    }

    private String say(String key, Locale locale) {
        try {
            return words.findLatest(PROCESS, key, locale).orElse(key);
        } catch (NotFoundException e) {
            return key;
        }
    }
}
