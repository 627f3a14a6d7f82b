package org.twinflow.contests;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.campaigns.CampaignSummary;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.campaigns.Category;
import org.twinflow.campaigns.Rubric;
import org.twinflow.campaigns.Window;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.TaskWork;
import org.twinflow.labels.LabelApplications;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/** Takes entries into competitions: one of each project, by somebody who holds its label. */
@Service
@Transactional
public class Contests {

    private final ContestEntryRepository entries;
    private final ContestMarkRepository marks;
    private final DeliberationRepository deliberations;
    private final EntryViews views;
    private final Jury jury;
    private final Campaigns campaigns;
    private final LabelApplications labels;
    private final Projects projects;
    private final Processes processes;
    private final TaskWork work;
    private final Audit audit;
    private final Clock clock;

    Contests(
            ContestEntryRepository entries,
            ContestMarkRepository marks,
            DeliberationRepository deliberations,
            EntryViews views,
            Jury jury,
            Campaigns campaigns,
            LabelApplications labels,
            Projects projects,
            Processes processes,
            TaskWork work,
            Audit audit,
            Clock clock) {
        this.entries = entries;
        this.marks = marks;
        this.deliberations = deliberations;
        this.views = views;
        this.jury = jury;
        this.campaigns = campaigns;
        this.labels = labels;
        this.projects = projects;
        this.processes = processes;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** The competitions, newest first; everybody who is signed in may see them. */
    @Transactional(readOnly = true)
    public List<CampaignSummary> all() {
        return campaigns.of(CampaignKind.CONTEST);
    }

    @Transactional(readOnly = true)
    public List<Category> categories(CampaignId id, Locale locale) {
        return views.categories(contest(id), locale);
    }

    /** Opens an entry and has the process judge at once whether it can be made. */
    public ContestEntryId enter(CampaignId id, ProjectId projectId, String category, Reader entrant) {
        projects.get(projectId, entrant);
        var school = entrant.school();
        entrant.mustBeAllowed(entrant.teachesIn(projectId.id()) && school != null);
        var campaign = contest(id);
        if (!views.school(Objects.requireNonNull(school)).country().equals(campaign.country())) {
            throw new RefusedException("contests.abroad");
        }
        EntryForm.checkDraft(rubric(campaign), views.categories(campaign, Locale.ENGLISH), category, Map.of());
        var entered = id + ":" + projectId;
        var entry = entries.saveAndFlush(
                new ContestEntry(campaign, category, projectId, entrant.person(), school, clock.instant()));
        processes.start(
                EntryViews.PROCESS,
                entry.id().toString(),
                Map.of(
                        "contestEntryId", entry.id().id(),
                        "campaignId", id.id(),
                        "projectId", projectId.id(),
                        "entrantId", entrant.person().id(),
                        "country", campaign.country(),
                        "closesOn", campaign.closes(),
                        "hasLabel", labels.isLabelled(projectId, entrant.person()),
                        "alreadyEntered", entries.existsByEntered(entered),
                        "window", campaign.window() == Window.OPEN ? Window.OPEN : Window.CLOSED));
        claim(entry);
        audit.record(entrant.person(), "entry.opened", subject(entry), Map.of("campaign", id.toString()));
        return entry.id();
    }

    /**
     * Keeps what the entrant has written so far.
     *
     * @param expected the version that the entrant last saw, or null to overwrite whatever is there
     * @return the version that it now is
     */
    public long save(
            ContestEntryId id, String category, Map<String, String> answers, @Nullable Long expected, Reader reader) {
        var entry = own(id, reader);
        if (expected != null && expected != entry.version()) {
            throw new StaleException(id);
        }
        var campaign = campaigns.get(entry.campaign());
        EntryForm.checkDraft(rubric(campaign), views.categories(campaign, Locale.ENGLISH), category, answers);
        entry.answer(category, answers);
        entries.flush();
        return entry.version();
    }

    /** Sends the entry to the officers; what they gave back may come after the last day. */
    public void submit(ContestEntryId id, Reader reader) {
        var entry = own(id, reader);
        if (entry.state() == EntryState.DRAFT) {
            var campaign = campaigns.get(entry.campaign());
            if (entry.submittedAt() == null && campaign.window() != Window.OPEN) {
                throw new RefusedException("contests.closed");
            }
            EntryForm.mustBeComplete(rubric(campaign), entry.answers());
            if (deliberations
                    .findByCampaignAndCategory(entry.campaign(), entry.category())
                    .isPresent()) {
                throw new RefusedException("contests.published");
            }
        }
        entry.submit(clock.instant());
        entries.flush();
        work.completeByFeature(id.toString(), "writeEntry", Map.of(), reader);
        audit.record(reader.person(), "entry.sent", subject(entry), Map.of());
    }

    @Transactional(readOnly = true)
    public EntryDetails get(ContestEntryId id, Reader reader, Locale locale) {
        var entry = find(id);
        reader.mustSee(mayRead(entry, reader), id);
        return views.details(entry, reader.person(), locale);
    }

    /** The reader's entries and those of the projects that they coordinate, newest first. */
    @Transactional(readOnly = true)
    public List<EntrySummary> of(Reader reader, Locale locale) {
        var coordinated = reader.grants().stream()
                .filter(held -> held.role() == Role.COORDINATOR && held.scope().kind() == Scope.Kind.PROJECT)
                .map(held -> ProjectId.of(held.scope().id()))
                .toList();
        var found = new LinkedHashMap<ContestEntryId, ContestEntry>();
        entries.findByEntrantOrderByOpenedAtDesc(reader.person()).forEach(entry -> found.put(entry.id(), entry));
        entries.findByProjectInOrderByOpenedAtDesc(coordinated).forEach(entry -> found.putIfAbsent(entry.id(), entry));
        return found.values().stream()
                .map(entry -> views.summary(entry, reader.person(), locale))
                .toList();
    }

    private boolean mayRead(ContestEntry entry, Reader reader) {
        var sent = entry.submittedAt() != null;
        return entry.entrant().equals(reader.person())
                || reader.coordinates(entry.project().id())
                || sent && jury.isOfficer(entry.country(), reader)
                || sent && jury.isChair(entry.country(), reader)
                || marks.findByEntryAndJuror(entry.id(), reader.person())
                        .filter(ContestMark::counts)
                        .isPresent();
    }

    /** Two who enter the same project at once cannot both have its place. */
    private void claim(ContestEntry entry) {
        try {
            entry.claim();
            entries.flush();
        } catch (DataIntegrityViolationException e) {
            throw new RefusedException("contests.already-entered");
        }
    }

    private Rubric rubric(CampaignSummary campaign) {
        return views.rubric(campaign, Locale.ENGLISH);
    }

    private CampaignSummary contest(CampaignId id) {
        var campaign = campaigns.get(id);
        if (campaign.kind() != CampaignKind.CONTEST) {
            throw new NotFoundException(id);
        }
        return campaign;
    }

    private ContestEntry own(ContestEntryId id, Reader reader) {
        var entry = entries.lock(id).orElseThrow(() -> new NotFoundException(id));
        reader.mustSee(mayRead(entry, reader), id);
        reader.mustBeAllowed(entry.entrant().equals(reader.person()));
        return entry;
    }

    private ContestEntry find(ContestEntryId id) {
        return entries.findById(id).orElseThrow(() -> new NotFoundException(id));
    }

    static String subject(ContestEntry entry) {
        return "contest-entry:" + entry.id();
    }
}
