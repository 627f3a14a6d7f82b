package org.twinflow.web.contests;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.campaigns.CampaignSummary;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.campaigns.Category;
import org.twinflow.campaigns.Window;
import org.twinflow.contests.Board;
import org.twinflow.contests.ContestEntryId;
import org.twinflow.contests.ContestMarks;
import org.twinflow.contests.ContestRankings;
import org.twinflow.contests.Contests;
import org.twinflow.contests.EntryDetails;
import org.twinflow.contests.EntryState;
import org.twinflow.contests.Point;
import org.twinflow.contests.Standing;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.Page;
import org.twinflow.web.ETags;

@RestController
@RequestMapping("/api/v1")
class ContestApi {

    private final Campaigns campaigns;
    private final Contests contests;
    private final ContestMarks marks;
    private final ContestRankings rankings;

    ContestApi(Campaigns campaigns, Contests contests, ContestMarks marks, ContestRankings rankings) {
        this.campaigns = campaigns;
        this.contests = contests;
        this.marks = marks;
        this.rankings = rankings;
    }

    /** Every campaign, of labels and of contests. */
    @GetMapping("/campaigns")
    Page<Announced> all(Locale locale) {
        return new Page<>(
                campaigns.all().stream()
                        .map(campaign -> Announced.of(campaign, categories(campaign, locale)))
                        .toList(),
                null);
    }

    @PostMapping("/campaigns/{id}/entries")
    ResponseEntity<Shown> enter(@PathVariable CampaignId id, @RequestBody Wanted wanted, Reader reader, Locale locale) {
        var entered = contests.enter(id, wanted.project(), wanted.category() == null ? "" : wanted.category(), reader);
        var shown = Shown.of(contests.get(entered, reader, locale));
        return ResponseEntity.created(URI.create("/api/v1/entries/" + entered))
                .eTag(ETags.of(shown.version()))
                .body(shown);
    }

    @GetMapping("/entries/{id}")
    ResponseEntity<Shown> get(@PathVariable ContestEntryId id, Reader reader, Locale locale) {
        var shown = Shown.of(contests.get(id, reader, locale));
        return ResponseEntity.ok().eTag(ETags.of(shown.version())).body(shown);
    }

    @PutMapping("/entries/{id}")
    ResponseEntity<Shown> save(
            @PathVariable ContestEntryId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Draft draft,
            Reader reader,
            Locale locale) {
        contests.save(
                id,
                draft.category() == null ? "" : draft.category(),
                draft.answers() == null ? Map.of() : draft.answers(),
                ETags.expected(ifMatch),
                reader);
        return get(id, reader, locale);
    }

    @PostMapping("/entries/{id}/submit")
    ResponseEntity<Shown> submit(@PathVariable ContestEntryId id, Reader reader, Locale locale) {
        contests.submit(id, reader);
        return get(id, reader, locale);
    }

    /** Fills in the reader's sheet and sends it. */
    @PostMapping("/entries/{id}/marks")
    ResponseEntity<Void> mark(@PathVariable ContestEntryId id, @RequestBody Sheet sheet, Reader reader) {
        marks.judge(
                id,
                sheet.points() == null ? Map.of() : sheet.points(),
                sheet.remark() == null ? "" : sheet.remark(),
                reader);
        return ResponseEntity.status(201).build();
    }

    /** The boards of all categories that have entries, or of one. */
    @GetMapping("/campaigns/{id}/ranking")
    Page<Ranked> ranking(
            @PathVariable CampaignId id,
            @RequestParam(defaultValue = "") String category,
            Reader reader,
            Locale locale) {
        return new Page<>(
                rankings.boards(id, category, reader, locale).stream()
                        .map(Ranked::of)
                        .toList(),
                null);
    }

    private List<Category> categories(CampaignSummary campaign, Locale locale) {
        return campaign.kind() == CampaignKind.CONTEST ? contests.categories(campaign.id(), locale) : List.of();
    }

    record Announced(
            String id,
            CampaignKind kind,
            String title,
            String country,
            int year,
            LocalDate opens,
            LocalDate closes,
            Window window,
            List<Category> categories) {

        static Announced of(CampaignSummary campaign, List<Category> categories) {
            return new Announced(
                    campaign.id().toString(),
                    campaign.kind(),
                    campaign.title(),
                    campaign.country(),
                    campaign.year(),
                    campaign.opens(),
                    campaign.closes(),
                    campaign.window(),
                    categories);
        }
    }

    record Wanted(@Nullable String projectId, @Nullable String category) {

        ProjectId project() {
            try {
                return ProjectId.of(String.valueOf(projectId));
            } catch (IllegalArgumentException e) {
                throw new InvalidException(FieldError.of("projectId", "labels.field.unknown"));
            }
        }
    }

    /** @param answers by field: {@code abstract}, {@code criterion-K1} …, {@code links}, {@code imageConsent} */
    record Draft(@Nullable String category, @Nullable Map<String, String> answers) {}

    /** @param points by criterion */
    record Sheet(
            @Nullable Map<String, Point> points, @Nullable String remark) {}

    record Shown(
            String id,
            String campaignId,
            String projectId,
            String category,
            EntryState state,
            Map<String, String> answers,
            List<String> reasons,
            String note,
            @Nullable Standing standing,
            boolean laureate,
            long version) {

        static Shown of(EntryDetails details) {
            var entry = details.entry();
            return new Shown(
                    entry.id().toString(),
                    entry.campaign().id().toString(),
                    entry.project().toString(),
                    entry.category().code(),
                    entry.state(),
                    details.answers(),
                    details.reasons(),
                    details.note(),
                    details.standing(),
                    details.laureate(),
                    entry.version());
        }
    }

    record Ranked(String category, String name, int waiting, boolean published, List<Line> entries) {

        static Ranked of(Board board) {
            return new Ranked(
                    board.category().code(),
                    board.category().name(),
                    board.waiting(),
                    board.publishedAt() != null,
                    board.rows().stream()
                            .map(row -> new Line(
                                    row.entry().id().toString(),
                                    row.entry().projectTitle(),
                                    row.standing(),
                                    row.laureate()))
                            .toList());
        }
    }

    record Line(String entryId, String project, Standing standing, boolean laureate) {}
}
