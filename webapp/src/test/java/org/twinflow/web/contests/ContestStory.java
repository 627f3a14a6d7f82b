package org.twinflow.web.contests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.contests.ContestEntryId;
import org.twinflow.contests.ContestMarks;
import org.twinflow.contests.ContestRankings;
import org.twinflow.contests.Contests;
import org.twinflow.contests.Point;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.labels.LabelStory;
import org.twinflow.web.labels.LabelStory.Cast;

/** A contest with its jury and one labelled project, for tests of its pages; a country is used once. */
@Component
class ContestStory {

    static final String CATEGORY = "FR-5";

    private static final List<String> CRITERIA = List.of("K1", "K2", "K3", "K4", "K5");

    private final LabelStory labels;
    private final Contests contests;
    private final ContestMarks marks;
    private final ContestRankings rankings;
    private final Tasks tasks;
    private final TaskWork work;

    ContestStory(
            LabelStory labels,
            Contests contests,
            ContestMarks marks,
            ContestRankings rankings,
            Tasks tasks,
            TaskWork work) {
        this.labels = labels;
        this.contests = contests;
        this.marks = marks;
        this.rankings = rankings;
        this.tasks = tasks;
        this.work = work;
    }

    /** @param bound a juror of the school that enters */
    record Jury(Cast cast, CampaignId contest, List<PersonSummary> jurors, PersonSummary bound, PersonSummary chair) {

        String path() {
            return "/contests/" + contest;
        }

        String board() {
            return path() + "/" + CATEGORY + "/ranking";
        }
    }

    Jury jury(String country) {
        var cast = labels.cast(country);
        labels.awarded(cast);
        var contest = CampaignId.of(labels.campaign(CampaignKind.CONTEST, country, cast.officer()));
        var ours = java.util.Objects.requireNonNull(cast.teacher().school());
        return new Jury(
                cast,
                contest,
                List.of(juror(country), juror(country)),
                labels.person(ours, Role.JUROR, Scope.country(country)),
                labels.person(labels.school(country), Role.JURY_CHAIR, Scope.country(country)));
    }

    ContestEntryId draft(Jury jury) {
        var cast = jury.cast();
        return contests.enter(jury.contest(), cast.project(), CATEGORY, labels.reader(cast.teacher()));
    }

    ContestEntryId sent(Jury jury) {
        var id = draft(jury);
        var teacher = labels.reader(jury.cast().teacher());
        contests.save(id, CATEGORY, answers(), null, teacher);
        contests.submit(id, teacher);
        return id;
    }

    ContestEntryId beforeTheJury(Jury jury) {
        var id = sent(jury);
        admit(jury, id);
        return id;
    }

    void admit(Jury jury, ContestEntryId id) {
        var officer = labels.reader(jury.cast().officer());
        var task = tasks.about(id.toString()).getFirst();
        work.claim(task.id(), officer);
        work.complete(task.id(), Map.of("admissibility", "ADMIT"), Duration.ZERO, officer, Locale.ENGLISH);
    }

    /** Marked by everybody, so that the chair may publish. */
    ContestEntryId ranked(Jury jury) {
        var id = beforeTheJury(jury);
        mark(id, jury.jurors().getFirst(), 18);
        mark(id, jury.jurors().getLast(), 12);
        awaitRanking(jury);
        return id;
    }

    /** The application ranks by itself, in its own time. */
    void awaitRanking(Jury jury) {
        var chair = labels.reader(jury.chair());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rankings.board(jury.contest(), CATEGORY, chair, Locale.ENGLISH)
                        .mayPublish());
    }

    void mark(ContestEntryId id, PersonSummary juror, int points) {
        var sheet = new HashMap<String, Point>();
        CRITERIA.forEach(code -> sheet.put(code, new Point(points, "Seen.")));
        marks.judge(id, sheet, "Clear for a visitor.", labels.reader(juror));
    }

    static Map<String, String> answers() {
        var answers = new HashMap<String, String>();
        answers.put("abstract", LabelStory.words(50));
        CRITERIA.forEach(code -> answers.put("criterion-" + code, LabelStory.words(50)));
        answers.put("links", "https://example.org/film");
        answers.put("imageConsent", "true");
        return answers;
    }

    private PersonSummary juror(String country) {
        return labels.person(labels.school(country), Role.JUROR, Scope.country(country));
    }
}
