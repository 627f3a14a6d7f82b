package org.twinflow.contests;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.campaigns.CampaignSummary;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.contests.Board.JurorSheet;
import org.twinflow.contests.Board.Row;
import org.twinflow.contests.Board.Tab;
import org.twinflow.contests.Ranking.Sheet;
import org.twinflow.inbox.TaskWork;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Ranks the entries of a contest and lets the chair of the jury publish the ranking of a category. */
@Service
@Transactional
public class ContestRankings {

    private static final Set<EntryState> DONE = Set.of(EntryState.RANKED, EntryState.PUBLISHED);
    private static final Set<EntryState> WAITING = Set.of(EntryState.SUBMITTED, EntryState.MARKING);
    private static final Set<EntryState> LISTED =
            Set.of(EntryState.SUBMITTED, EntryState.MARKING, EntryState.RANKED, EntryState.PUBLISHED);
    private static final int LONGEST_MINUTES = 20_000;

    private final ContestEntryRepository entries;
    private final ContestMarkRepository marks;
    private final DeliberationRepository deliberations;
    private final EntryViews views;
    private final Jury jury;
    private final Campaigns campaigns;
    private final TaskWork work;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContestRankings(
            ContestEntryRepository entries,
            ContestMarkRepository marks,
            DeliberationRepository deliberations,
            EntryViews views,
            Jury jury,
            Campaigns campaigns,
            TaskWork work,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.marks = marks;
        this.deliberations = deliberations;
        this.views = views;
        this.jury = jury;
        this.campaigns = campaigns;
        this.work = work;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The ranking of a category: for the chair and the officers of the country, and for a juror who has sent all their
     * own sheets of it.
     */
    @Transactional(readOnly = true)
    public Board board(CampaignId id, String category, Reader reader, Locale locale) {
        var campaign = campaigns.get(id);
        var listed = listed(id, category);
        reader.mustSee(campaign.kind() == CampaignKind.CONTEST && maySee(campaign, listed, reader), id);
        var done = listed.stream().filter(entry -> DONE.contains(entry.state())).toList();
        var waiting = listed.size() - done.size();
        var published = deliberations.findByCampaignAndCategory(id, category);
        return new Board(
                campaign,
                views.category(campaign, category, locale),
                tabs(campaign, locale),
                done.stream()
                        .map(entry -> row(entry, reader, locale))
                        .sorted(Comparator.comparingInt(
                                        (Row row) -> row.standing().place())
                                .thenComparing(row -> row.entry().projectTitle()))
                        .toList(),
                jurors(done),
                waiting,
                published.map(Deliberation::laureates).orElse(0),
                published.map(Deliberation::publishedAt).orElse(null),
                published.isEmpty() && waiting == 0 && !done.isEmpty() && jury.isChair(campaign.country(), reader));
    }

    /** The boards of the categories that have entries and that the reader may see, or of one. */
    @Transactional(readOnly = true)
    public List<Board> boards(CampaignId id, String category, Reader reader, Locale locale) {
        var campaign = campaigns.get(id);
        reader.mustSee(campaign.kind() == CampaignKind.CONTEST && isOfJury(campaign, reader), id);
        return category.isEmpty()
                ? tabs(campaign, locale).stream()
                        .filter(tab -> tab.entries() > 0)
                        .map(tab -> tab.category().code())
                        .filter(code -> maySee(campaign, listed(id, code), reader))
                        .map(code -> board(id, code, reader, locale))
                        .toList()
                : List.of(board(id, category, reader, locale));
    }

    /** The categories of the campaign and how many entries each has, for those who may look at rankings. */
    @Transactional(readOnly = true)
    public List<Tab> categories(CampaignId id, Reader reader, Locale locale) {
        var campaign = campaigns.get(id);
        return isOfJury(campaign, reader) ? tabs(campaign, locale) : List.of();
    }

    /** Whether the reader may look at rankings of the campaign at all. */
    @Transactional(readOnly = true)
    public boolean isOfJury(CampaignSummary campaign, Reader reader) {
        return jury.isChair(campaign.country(), reader)
                || jury.isOfficer(campaign.country(), reader)
                || jury.isJuror(campaign.country(), reader);
    }

    /**
     * Publishes the ranking of a category; the chair of the jury does.
     *
     * @param minutes what the jury talked about and came to
     * @param laureates how many places are awarded
     */
    public void publish(CampaignId id, String category, String minutes, int laureates, Reader chair) {
        var campaign = campaigns.get(id);
        chair.mustSee(campaign.kind() == CampaignKind.CONTEST && isOfJury(campaign, chair), id);
        chair.mustBeAllowed(jury.isChair(campaign.country(), chair));
        if (deliberations.findByCampaignAndCategory(id, category).isPresent()) {
            throw new RefusedException("contests.published");
        }
        var ranked = entries.findByCampaignAndCategoryAndStateIn(id, category, Set.of(EntryState.RANKED));
        if (ranked.isEmpty()
                || !entries.findByCampaignAndCategoryAndStateIn(id, category, WAITING)
                        .isEmpty()) {
            throw new RefusedException("contests.not-all-marked");
        }
        check(minutes, laureates, ranked.size());
        keep(new Deliberation(id, category, minutes.strip(), laureates, chair.person(), clock.instant()));
        ranked.forEach(entry -> entry.publish(entry.standing().place() <= laureates));
        entries.flush();
        audit.record(chair.person(), "ranking.published", "campaign:" + id, Map.of("category", category));
        ranked.forEach(entry -> work.completeByFeature(entry.id().toString(), "deliberate", Map.of(), chair));
        events.publishEvent(new RankingPublished(
                id,
                category,
                ranked.stream()
                        .map(entry -> new RankingPublished.Ranked(entry.id(), entry.project(), entry.entrant()))
                        .toList()));
    }

    /** Takes a fully marked entry into the ranking and computes it anew, for every category that is not published. */
    void rank(ContestEntryId id) {
        var entry = entries.findById(id).orElseThrow(() -> new NotFoundException(id));
        entry.complete();
        entries.flush();
        var ranked = entries.findByCampaignAndStateIn(entry.campaign(), Set.of(EntryState.RANKED));
        var sheets = sheets(entries.findByCampaignAndStateIn(entry.campaign(), DONE));
        ranked.stream()
                .collect(Collectors.groupingBy(ContestEntry::category))
                .values()
                .forEach(same -> {
                    var standings = Ranking.rank(
                            same.stream().map(found -> found.id().id()).toList(), sheets);
                    same.forEach(found ->
                            found.stand(standings.getOrDefault(found.id().id(), Standing.NONE)));
                });
    }

    private List<Sheet> sheets(List<ContestEntry> marked) {
        return marks.findByEntryIn(marked.stream().map(ContestEntry::id).toList()).stream()
                .filter(ContestMark::isSent)
                .map(mark -> new Sheet(mark.entry().id(), mark.juror(), mark.total()))
                .toList();
    }

    private boolean maySee(CampaignSummary campaign, List<ContestEntry> listed, Reader reader) {
        return jury.isChair(campaign.country(), reader)
                || jury.isOfficer(campaign.country(), reader)
                || jury.isJuror(campaign.country(), reader)
                        && listed.stream()
                                .flatMap(entry -> marks.findByEntryAndJuror(entry.id(), reader.person()).stream())
                                .noneMatch(mark -> mark.state() == MarkState.OPEN);
    }

    private List<Tab> tabs(CampaignSummary campaign, Locale locale) {
        var listed = entries.findByCampaignAndStateIn(campaign.id(), LISTED).stream()
                .collect(Collectors.groupingBy(ContestEntry::category, Collectors.counting()));
        return views.categories(campaign, locale).stream()
                .map(category -> new Tab(
                        category, listed.getOrDefault(category.code(), 0L).intValue()))
                .toList();
    }

    private Row row(ContestEntry entry, Reader reader, Locale locale) {
        var sheets = marks.findByEntryOrderByPlaceAsc(entry.id()).stream()
                .filter(ContestMark::isSent)
                .map(mark -> new JurorSheet(
                        mark.place(), mark.total(), mark.remark(), mark.juror().equals(reader.person())))
                .toList();
        return new Row(views.summary(entry, reader.person(), locale), entry.standing(), entry.isLaureate(), sheets);
    }

    private List<ContestEntry> listed(CampaignId id, String category) {
        return entries.findByCampaignAndCategoryAndStateIn(id, category, LISTED);
    }

    private int jurors(List<ContestEntry> done) {
        return (int) marks.findByEntryIn(done.stream().map(ContestEntry::id).toList()).stream()
                .filter(ContestMark::isSent)
                .map(ContestMark::juror)
                .distinct()
                .count();
    }

    private static void check(String minutes, int laureates, int entered) {
        var errors = new ArrayList<FieldError>();
        if (minutes.isBlank()) {
            errors.add(FieldError.of("minutes", "contests.text.missing"));
        } else if (minutes.length() > LONGEST_MINUTES) {
            errors.add(FieldError.of("minutes", "labels.field.long", LONGEST_MINUTES));
        }
        if (laureates < 0 || laureates > entered) {
            errors.add(FieldError.of("laureates", "contests.laureates.form", entered));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private void keep(Deliberation deliberation) {
        try {
            deliberations.saveAndFlush(deliberation);
        } catch (DataIntegrityViolationException e) {
            throw new RefusedException("contests.published");
        }
    }
}
