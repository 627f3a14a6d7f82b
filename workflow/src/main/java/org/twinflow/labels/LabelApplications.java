package org.twinflow.labels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.campaigns.CampaignSummary;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.campaigns.Window;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/** Opens applications for a label, takes in what the applicants write, and shows it to those it concerns. */
@Service
@Transactional
public class LabelApplications {

    private static final int GRACE_DAYS = 30;

    private final LabelApplicationRepository applications;
    private final EvidenceList evidence;
    private final Eligibility eligibility;
    private final LabelAccess rules;
    private final LabelViews views;
    private final Campaigns campaigns;
    private final Projects projects;
    private final People people;
    private final Processes processes;
    private final TaskWork work;
    private final Audit audit;
    private final Clock clock;

    LabelApplications(
            LabelApplicationRepository applications,
            EvidenceList evidence,
            Eligibility eligibility,
            LabelAccess rules,
            LabelViews views,
            Campaigns campaigns,
            Projects projects,
            People people,
            Processes processes,
            TaskWork work,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.evidence = evidence;
        this.eligibility = eligibility;
        this.rules = rules;
        this.views = views;
        this.campaigns = campaigns;
        this.projects = projects;
        this.people = people;
        this.processes = processes;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens an application of the reader, who teaches in the project, and has the process judge at once whether it can
     * be written.
     */
    public LabelApplicationId apply(ProjectId id, NewApplication wanted, Reader applicant) {
        var project = projects.get(id, applicant);
        applicant.mustBeAllowed(applicant.teachesIn(id.id()) && applicant.school() != null);
        applicant.mustWork(id.id());
        var school = people.school(Objects.requireNonNull(applicant.school()));
        var campaign = campaigns
                .present(CampaignKind.LABEL, school.country())
                .orElseThrow(() -> new RefusedException("labels.campaign.none", school.letters()));
        var facts = new HashMap<>(eligibility.facts(project, applicant.person(), campaign, wanted));
        var application = keep(new LabelApplication(
                id,
                applicant.person(),
                school,
                campaign.id(),
                eligibility.refusals(project, applicant.person()) > 0,
                wanted.namedParts(),
                clock.instant()));
        application.answer(questions(wanted));
        facts.put("labelApplicationId", application.id().id());
        facts.put("projectId", id.id());
        facts.put("applicantId", applicant.person().id());
        facts.put("closesOn", writtenUntil(campaign));
        processes.start(LabelViews.PROCESS, application.id().toString(), facts);
        audit.record(applicant.person(), "label.opened", subject(application), Map.of("project", id.toString()));
        return application.id();
    }

    /**
     * Keeps what the applicant has written so far; fields that are not named stay as they are.
     *
     * @param expected the version that the applicant last saw, or null to overwrite whatever is there
     * @return the version that it now is
     */
    public long save(
            LabelApplicationId id,
            Map<String, String> answers,
            Map<String, List<String>> proofs,
            @Nullable Long expected,
            Reader reader) {
        var application = own(id, reader);
        if (expected != null && expected != application.version()) {
            throw new StaleException(id);
        }
        form(application).checkDraft(answers);
        application.answer(answers);
        proofs.forEach((criterion, references) -> evidence.replace(
                application, views.rubric(application, Locale.ENGLISH), criterion, references, reader));
        applications.flush();
        return application.version();
    }

    /** Sends the application, while the campaign takes any: checks it, freezes what it names as proof and hands it to the officers. */
    public void submit(LabelApplicationId id, Reader reader) {
        var application = own(id, reader);
        var campaign = campaigns.get(application.campaign());
        if (application.state() == ApplicationState.DRAFT) {
            if (application.submittedAt() == null && campaign.window() == Window.CLOSED) {
                throw new RefusedException("labels.closed");
            }
            var proofs = views.evidence(application, Set.of()).stream()
                    .map(Evidence::criterion)
                    .collect(Collectors.toSet());
            var errors = form(application).missing(application.answers(), campaign.languages(), proofs);
            if (!errors.isEmpty()) {
                throw new InvalidException(errors);
            }
        }
        application.submit(clock.instant());
        evidence.freeze(application, reader);
        applications.flush();
        work.completeByFeature(id.toString(), "writeApplication", Map.of(), reader);
        audit.record(reader.person(), "label.sent", subject(application), Map.of());
    }

    @Transactional(readOnly = true)
    public ApplicationDetails get(LabelApplicationId id, Reader reader, Locale locale) {
        var application = find(id);
        reader.mustSee(rules.mayRead(application, reader), id);
        return views.details(application, reader.person(), locale);
    }

    /** Whether the reader decides on the application. */
    @Transactional(readOnly = true)
    public boolean isOfficer(LabelApplicationId id, Reader reader) {
        return rules.isOfficer(find(id), reader);
    }

    /** What the reader has applied for, and what was applied for in the projects that they coordinate; newest first. */
    @Transactional(readOnly = true)
    public List<ApplicationSummary> of(Reader reader) {
        var coordinated = reader.grants().stream()
                .filter(held -> held.role() == Role.COORDINATOR && held.scope().kind() == Scope.Kind.PROJECT)
                .map(held -> ProjectId.of(held.scope().id()))
                .toList();
        var found = new LinkedHashMap<LabelApplicationId, LabelApplication>();
        applications
                .findByApplicantOrderByOpenedAtDesc(reader.person())
                .forEach(application -> found.put(application.id(), application));
        applications
                .findByProjectInOrderByOpenedAtDesc(coordinated)
                .forEach(application -> found.putIfAbsent(application.id(), application));
        return found.values().stream()
                .map(application -> views.summary(application, reader.person()))
                .toList();
    }

    /** What the reader is asked before an application of the project is opened. */
    @Transactional(readOnly = true)
    public Opening opening(ProjectId id, Reader reader, Locale locale) {
        var project = projects.get(id, reader);
        reader.mustBeAllowed(reader.teachesIn(id.id()) && reader.school() != null);
        var school = people.school(Objects.requireNonNull(reader.school()));
        var campaign = campaigns
                .present(CampaignKind.LABEL, school.country())
                .orElseThrow(() -> new RefusedException("labels.campaign.none", school.letters()));
        return new Opening(
                project, campaign, views.rubric(campaign, locale), eligibility.refusals(project, reader.person()) > 0);
    }

    /** Whether somebody holds the label for the project. */
    @Transactional(readOnly = true)
    public boolean isLabelled(ProjectId project, PersonId holder) {
        return applications.existsByProjectAndApplicantAndState(project, holder, ApplicationState.AWARDED);
    }

    private LabelApplication keep(LabelApplication application) {
        try {
            return applications.saveAndFlush(application);
        } catch (DataIntegrityViolationException e) {
            throw new RefusedException("labels.already-running");
        }
    }

    private static Map<String, String> questions(NewApplication wanted) {
        var answers = new HashMap<String, String>();
        for (int place = 0; place < wanted.preliminary().size(); place++) {
            answers.put("q" + (place + 1), wanted.preliminary().get(place) ? "yes" : "no");
        }
        return answers;
    }

    /** What a country takes into its next round is written within a month. */
    private LocalDate writtenUntil(CampaignSummary campaign) {
        return campaign.window() == Window.DEFER
                ? LocalDate.ofInstant(clock.instant(), campaign.zone()).plusDays(GRACE_DAYS)
                : campaign.closes();
    }

    private ApplicationForm form(LabelApplication application) {
        return new ApplicationForm(views.rubric(application, Locale.ENGLISH), application.isResubmission());
    }

    /** What the reader may write in; those who may only read it are told so. */
    private LabelApplication own(LabelApplicationId id, Reader reader) {
        var application = applications.lock(id).orElseThrow(() -> new NotFoundException(id));
        reader.mustSee(rules.mayRead(application, reader), id);
        reader.mustBeAllowed(rules.isApplicant(application, reader));
        return application;
    }

    private LabelApplication find(LabelApplicationId id) {
        return applications.findById(id).orElseThrow(() -> new NotFoundException(id));
    }

    static String subject(LabelApplication application) {
        return "label-application:" + application.id();
    }
}
