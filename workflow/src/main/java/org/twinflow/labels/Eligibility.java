package org.twinflow.labels;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Scope;
import org.twinflow.campaigns.CampaignSummary;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectSummary;

/** Gathers what the decision table {@code label-eligibility} asks. */
@Component
class Eligibility {

    private static final int WHOLE = 100;

    private final LabelApplicationRepository applications;
    private final Access access;
    private final Clock clock;

    Eligibility(LabelApplicationRepository applications, Access access, Clock clock) {
        this.applications = applications;
        this.access = access;
        this.clock = clock;
    }

    Map<String, Object> facts(
            ProjectSummary project, PersonId applicant, CampaignSummary campaign, NewApplication wanted) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, campaign.zone());
        var country = campaign.country();
        var year = SchoolYear.of(today, country);
        var since =
                SchoolYear.begin(year, country).atStartOfDay(campaign.zone()).toInstant();
        var refusals = refusals(project, applicant);
        var facts = new HashMap<String, Object>();
        facts.put("kind", isEuropean(project) ? "EUROPEAN" : "NATIONAL");
        facts.put("status", project.status().name());
        facts.put("unmetRequirement", wanted.firstUnmet());
        facts.put("applicationsThisYear", (int) applications.countByApplicantAndOpenedAtGreaterThanEqualAndStateNot(
                applicant, since, ApplicationState.NOT_ELIGIBLE));
        facts.put("participation", participation(project, applicant, today));
        facts.put(
                "alreadyLabelled",
                applications.existsByProjectAndApplicantAndState(project.id(), applicant, ApplicationState.AWARDED));
        facts.put("country", country);
        facts.put("projectYear", SchoolYear.of(project.end(), country));
        facts.put("currentYear", year);
        facts.put(
                "daysSinceFirstCoApplicant",
                applications
                        .firstOfOthers(project.id(), applicant)
                        .map(first -> (int) ChronoUnit.DAYS.between(first, now))
                        .orElse(0));
        facts.put("previousRefusals", refusals);
        facts.put("attemptsAllowed", campaign.attemptsAllowed());
        facts.put("resubmission", refusals > 0);
        facts.put("namedSubCriteria", wanted.namedParts().size());
        facts.put("window", campaign.window().name());
        return facts;
    }

    int refusals(ProjectSummary project, PersonId applicant) {
        return (int)
                applications.countByProjectAndApplicantAndState(project.id(), applicant, ApplicationState.DECLINED);
    }

    private static boolean isEuropean(ProjectSummary project) {
        return project.schools().stream().map(SchoolSummary::country).distinct().count() > 1;
    }

    /** The share of the project's days up to now in which the applicant was in it, in percent. */
    private int participation(ProjectSummary project, PersonId applicant, LocalDate today) {
        var last = today.isBefore(project.end()) ? today : project.end();
        var days = ChronoUnit.DAYS.between(project.start(), last) + 1;
        var joined = access.grantsOf(applicant).stream()
                .filter(grant -> grant.scope().equals(Scope.project(project.id().id())))
                .map(grant ->
                        grant.from() == null || grant.from().isBefore(project.start()) ? project.start() : grant.from())
                .min(LocalDate::compareTo);
        if (joined.isEmpty()) {
            return 0;
        }
        return days < 1
                ? WHOLE
                : (int) Math.clamp((ChronoUnit.DAYS.between(joined.get(), last) + 1) * WHOLE / days, 0, WHOLE);
    }
}
