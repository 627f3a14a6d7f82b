package org.twinflow.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.campaigns.NewCampaign;
import org.twinflow.contests.ContestEntryId;
import org.twinflow.contests.ContestMarks;
import org.twinflow.contests.ContestRankings;
import org.twinflow.contests.Contests;
import org.twinflow.contests.Point;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/** The national competition: entries in every state, a ranking to agree on and one that is published. */
@Component
@Profile("demo")
class DemoContest {

    private static final String LOWER_SECONDARY = "FR-5";
    private static final int CRITERIA = 5;
    private static final Map<String, String> ANSWERS = Map.of(
            "criterion-K1",
                    "Each class had what the others needed: one measured, one built, one tried it out with people"
                            + " of the town. Nothing could be finished by one school alone.",
            "criterion-K2",
                    "The pupils invented a form of their own for what they had found, and showed it outside of"
                            + " school, where people could touch it and ask.",
            "criterion-K3",
                    "They learned to ask a question that can be answered, to argue in a language that is not"
                            + " theirs, and to give up a plan that does not work.",
            "criterion-K4",
                    "A shared wall for questions, a recorder, a spreadsheet. Faces and names stayed inside the"
                            + " project; the pupils wrote the rules for it themselves.",
            "criterion-K5", "The exhibition stays in the town library, and the next class goes on with the material.");

    private final DemoPeople people;
    private final DemoApplications applications;
    private final DemoTasks tasks;
    private final Projects projects;
    private final Campaigns campaigns;
    private final Contests contests;
    private final ContestMarks marks;
    private final ContestRankings rankings;
    private final LocalDate today;

    DemoContest(
            DemoPeople people,
            DemoApplications applications,
            DemoTasks tasks,
            Projects projects,
            Campaigns campaigns,
            Contests contests,
            ContestMarks marks,
            ContestRankings rankings,
            Clock clock) {
        this.people = people;
        this.applications = applications;
        this.tasks = tasks;
        this.projects = projects;
        this.campaigns = campaigns;
        this.contests = contests;
        this.marks = marks;
        this.rankings = rankings;
        this.today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
    }

    void hold() {
        var contest = announce();
        var mills = sent(contest, LOWER_SECONDARY, new Idea("colleague", "PL", "Four mills, one river", """
                Two classes followed the grain from the field to the mill and built a small mill that grinds."""));
        var clock = sent(contest, LOWER_SECONDARY, new Idea("teacher", "GR", "Tide clock", """
                A clock without hands that shows two harbours what the sea is doing at the other one."""));
        var ledger = sent(contest, LOWER_SECONDARY, new Idea("colleague2", "ES", "The olive ledger", """
                What a family of olive growers wrote down in a hundred years, and what the pupils count today."""));
        var sounds = sent(contest, LOWER_SECONDARY, new Idea("colleague", "PL", "Sounds of the square", """
                A square in each town, recorded every hour of a day and drawn as a score that a band can play."""));
        mark(mills, "juror1", 90, "The pupils of both schools need each other at every step.");
        mark(mills, "juror2", 86, "A machine that works, and pupils who can say why.");
        mark(clock, "juror1", 84, "Simple, beautiful, and understood at once by a visitor.");
        mark(clock, "juror2", 88, "The measurements are shared honestly, mistakes too.");
        mark(ledger, "juror1", 88, "The recipes and the numbers changed hands three times.");
        mark(ledger, "juror2", 62, "Lovely result. I could not find what the pupils of the partner school decided.");
        mark(sounds, "juror1", 78, "Strong in languages, clear for a listener.");
        mark(sounds, "juror2", 70, "A fine idea that the second half of the year did not carry on.");
        var letters = sent(contest, "FR-7", new Idea("colleague2", "ES", "Letters over the pass", """
                Two valleys that a mountain parts write to each other on paper, and meet on the pass in June."""));
        mark(letters, "juror1", 87, "Patient work, and a meeting that everybody had prepared.");
        mark(letters, "juror2", 83, "The letters themselves are the proof.");
        var trains = sent(contest, "FR-6", new Idea("colleague", "ES", "Night trains", """
                Who travels by night, and why: interviews in two stations, edited into a radio play."""));
        mark(trains, "juror1", 81, "Good radio; the interviews are well prepared.");
        publish(contest, "FR-7", "Both jurors would award it; their marks are four points apart.");
        drafts(contest);
    }

    /** One that is being written, and one that the officer has given back. */
    private void drafts(CampaignId contest) {
        write(contest, "FR-8", new Idea("teacher", "PL", "A garden on the roof", """
                Two school roofs, the same twelve seeds, and a diary of what the weather made of them."""));
        var suitcase = write(contest, "FR-8", new Idea("colleague", "GR", "A suitcase of games", """
                Games that need no words travel in a suitcase; each school adds one and changes another."""));
        contests.submit(suitcase, people.as("colleague"));
        tasks.answer(
                "officer",
                "checkAdmissibility",
                Map.of("admissibility", "RETURN", "reason", "The address shows a page that nobody else may open."));
    }

    /** Waits for the job that ranks, and publishes what it came to. */
    private void publish(CampaignId contest, String category, String minutes) {
        var chair = people.as("jurychair");
        for (var tries = 0; tries < 200; tries++) {
            if (rankings.board(contest, category, chair, Locale.ENGLISH).mayPublish()) {
                rankings.publish(contest, category, minutes, 1, chair);
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IllegalStateException("The entries of " + category + " were not ranked");
    }

    private CampaignId announce() {
        return campaigns.announce(
                new NewCampaign(
                        CampaignKind.CONTEST,
                        "Concours national " + today.getYear(),
                        "FR",
                        today.getYear(),
                        today.minusMonths(1),
                        today.plusMonths(4),
                        DemoPeople.ZONE,
                        "CONTEST-2024-default",
                        "FR-2026",
                        false,
                        2,
                        List.of("fr", "en")),
                people.as("admin"));
    }

    /** An entry that the jury has before it. */
    private ContestEntryId sent(CampaignId contest, String category, Idea idea) {
        var entry = write(contest, category, idea);
        contests.submit(entry, people.as(idea.teacher()));
        tasks.answer("officer", "checkAdmissibility", Map.of("admissibility", "ADMIT"));
        return entry;
    }

    private ContestEntryId write(CampaignId contest, String category, Idea idea) {
        var project = labelled(idea);
        var entrant = people.as(idea.teacher());
        var entry = contests.enter(contest, project, category, entrant);
        var answers = new HashMap<>(ANSWERS);
        answers.put("abstract", idea.text());
        answers.put("links", idea.address());
        answers.put("imageConsent", "true");
        contests.save(entry, category, answers, null, entrant);
        return entry;
    }

    /** A finished project that the colleagues founded, and of which the teacher holds the label. */
    private ProjectId labelled(Idea idea) {
        var founder = idea.teacher().equals("teacher") ? "colleague" : idea.teacher();
        var schools = Stream.of(
                        people.schoolOf(founder), people.schoolOf(idea.teacher()), people.school(idea.partner()))
                .distinct()
                .toList();
        var project = projects.found(
                new NewProject(idea.title(), idea.text(), "fr", today.minusMonths(14), today.plusMonths(1), schools),
                people.as(founder));
        if (!founder.equals(idea.teacher())) {
            people.grant(idea.teacher(), Role.TEACHER, Scope.project(project.id()));
        }
        projects.finish(project, people.as(founder));
        applications.award(project, idea.teacher(), idea.address());
        return project;
    }

    /** Spreads a total evenly over the criteria. */
    private void mark(ContestEntryId entry, String juror, int total, String remark) {
        var points = new HashMap<String, Point>();
        for (var number = 1; number <= CRITERIA; number++) {
            points.put("K" + number, new Point(total / CRITERIA + (number <= total % CRITERIA ? 1 : 0), ""));
        }
        marks.judge(entry, points, remark, people.as(juror));
    }

    private record Idea(String teacher, String partner, String title, String text) {

        String address() {
            return "https://example.org/" + title.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
        }
    }
}
