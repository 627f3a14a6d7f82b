package org.twinflow.labels;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twinflow.Fixtures;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.campaigns.NewCampaign;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/** Applications for tests, made as teachers, officers and reviewers make them. Each country code is used once. */
@Component
public class LabelFixtures {

    /** Ten words. */
    private static final String TEN = "the pupils of both schools asked measured wrote compared answers ";

    private static final RubricPoints POINTS = new RubricPoints();

    final Fixtures people;
    final Access access;
    final Campaigns campaigns;
    final Projects projects;
    final Documents documents;
    final LabelApplications applications;
    final LabelReviews reviews;
    final LabelDecisions decisions;
    final TaskWork work;
    final Tasks tasks;
    final Jobs jobs;
    final Clock clock;

    LabelFixtures(
            Fixtures people,
            Access access,
            Campaigns campaigns,
            Projects projects,
            Documents documents,
            LabelApplications applications,
            LabelReviews reviews,
            LabelDecisions decisions,
            TaskWork work,
            Tasks tasks,
            Jobs jobs,
            Clock clock) {
        this.people = people;
        this.access = access;
        this.campaigns = campaigns;
        this.projects = projects;
        this.documents = documents;
        this.applications = applications;
        this.reviews = reviews;
        this.decisions = decisions;
        this.work = work;
        this.tasks = tasks;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A finished project of two countries with an open campaign, an officer, three reviewers and a document. */
    public record Setting(
            String country,
            ProjectId project,
            SchoolId school,
            PersonId coordinator,
            PersonId teacher,
            PersonId officer,
            List<PersonId> reviewers,
            CampaignId campaign,
            DocumentId document) {}

    public Setting aSetting(String country) {
        var school = people.aSchool(country);
        var coordinator = people.aTeacher(school);
        var teacher = people.aTeacher(school);
        var project = people.aProject(coordinator, school, people.aSchool("PL"));
        people.admit(project, teacher, Role.TEACHER);
        projects.finish(project, people.reader(coordinator));
        var officer = people.aPerson("officer", people.aSchool(country));
        people.grant(officer, Role.LABEL_OFFICER, Scope.country(country));
        var reviewers = List.of(aReviewer(country), aReviewer(country), aReviewer(country));
        var document = documents
                .store(
                        NewDocument.inProject(
                                project.id(),
                                "Wall of questions",
                                "",
                                AudienceLevel.TEACHERS,
                                Upload.of("wall.txt"),
                                "en"),
                        new ByteArrayInputStream("The pupils kept four questions.".getBytes(StandardCharsets.UTF_8)),
                        people.reader(teacher))
                .id();
        return new Setting(
                country,
                project,
                school,
                coordinator,
                teacher,
                officer,
                reviewers,
                aCampaign(CampaignKind.LABEL, country, officer),
                document);
    }

    public CampaignId aCampaign(CampaignKind kind, String country, PersonId officer) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
        return campaigns.announce(
                new NewCampaign(
                        kind,
                        "Campaign " + country,
                        country,
                        today.getYear(),
                        today.minusDays(10),
                        today.plusDays(30),
                        ZoneId.of("Europe/Paris"),
                        kind == CampaignKind.LABEL ? "NQL-2024-default" : "CONTEST-2024-default",
                        kind == CampaignKind.LABEL ? null : "FR-2026",
                        false,
                        2,
                        List.of("en", "fr")),
                people.reader(officer));
    }

    public PersonId aReviewer(String country) {
        var reviewer = people.aPerson("reviewer", people.aSchool(country));
        people.grant(reviewer, Role.REVIEWER, Scope.country(country));
        return reviewer;
    }

    public LabelApplicationId aDraft(Setting setting) {
        return applications.apply(setting.project(), NewApplication.plain(), reader(setting.teacher()));
    }

    public LabelApplicationId aSentOne(Setting setting) {
        var id = aDraft(setting);
        complete(setting, id);
        applications.submit(id, reader(setting.teacher()));
        return id;
    }

    public LabelApplicationId oneUnderReview(Setting setting) {
        var id = aSentOne(setting);
        check(setting, id, "ADMIT", "");
        return id;
    }

    public void complete(Setting setting, LabelApplicationId id) {
        var proofs = new HashMap<String, List<String>>();
        List.of("A", "B", "C", "D").forEach(code -> proofs.put(code, List.of("https://example.org/" + code)));
        proofs.put("E", List.of(setting.document().toString()));
        applications.save(id, answers(), proofs, null, reader(setting.teacher()));
    }

    /** The officer's answer on the form, at once. */
    public void check(Setting setting, LabelApplicationId id, String admissibility, String reason) {
        var task = task(id, "checkAdmissibility");
        work.claim(task.id(), reader(setting.officer()));
        work.complete(
                task.id(),
                Map.of("admissibility", admissibility, "reason", reason),
                java.time.Duration.ZERO,
                reader(setting.officer()),
                Locale.ENGLISH);
    }

    public static Map<String, String> answers() {
        var answers = new HashMap<String, String>();
        for (int question = 1; question <= 5; question++) {
            answers.put("q" + question, "yes");
        }
        answers.put("shortDescription", words(100));
        answers.put("ownContribution", words(60));
        List.of("A", "B", "C", "D", "E").forEach(code -> answers.put("criterion-" + code, words(120)));
        answers.put("gdprStatement", words(40));
        answers.put("pupilsInvolved", "48");
        answers.put("ageMin", "12");
        answers.put("ageMax", "15");
        answers.put("language", "en");
        answers.put("declaration", "true");
        return answers;
    }

    public static String words(int number) {
        return TEN.repeat(number / 10).strip();
    }

    /** Judges the application with that total; the three minimums get so much. */
    public void judge(LabelApplicationId id, PersonId reviewer, int total, int gate) {
        judge(id, reviewer, POINTS.of(total, gate, gate));
    }

    public void judge(LabelApplicationId id, PersonId reviewer, Map<String, Integer> points) {
        reviews.declareNoConflict(id, reader(reviewer));
        send(id, reviewer, points);
    }

    /** Judges and sends what is declared already. */
    void send(LabelApplicationId id, PersonId reviewer, Map<String, Integer> points) {
        var proof = proof(id, reviewer);
        var marks = new HashMap<String, Mark>();
        points.forEach((part, given) -> marks.put(part, new Mark(given, proof, words(20), "for me")));
        reviews.judge(
                id, false, null, marks, new ReviewWords(words(10), words(30), Decision.AWARD, false), reader(reviewer));
    }

    static Map<String, Integer> points(int total, int gate) {
        return POINTS.of(total, gate, gate);
    }

    public UUID proof(LabelApplicationId id, PersonId reviewer) {
        return reviews.get(id, reader(reviewer), Locale.ENGLISH)
                .evidence()
                .getFirst()
                .id();
    }

    /** Those who are asked to judge now, in the order of their places. */
    public List<PersonId> asked(LabelApplicationId id) {
        return tasks.about(id.toString()).stream()
                .filter(task -> LabelReviews.TASKS.contains(task.key()))
                .map(task -> String.valueOf(task.assignee()))
                .filter(token -> token.startsWith("person:"))
                .map(token -> PersonId.of(token.substring("person:".length())))
                .toList();
    }

    public static Map<String, String> feedback() {
        var feedback = new HashMap<String, String>();
        List.of("A", "B", "C", "D", "E").forEach(code -> feedback.put(code, words(30)));
        return feedback;
    }

    public void decide(Setting setting, LabelApplicationId id, Decision decision, String reason) {
        decisions.decide(id, decision, reason, feedback(), null, reader(setting.officer()));
    }

    public TaskDetails task(LabelApplicationId id, String key) {
        return tasks.about(id.toString()).stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public void withdraw(String country, PersonId person) {
        access.withdrawAll(person, Scope.country(country), null);
    }

    public Reader reader(PersonId person) {
        return people.reader(person);
    }
}
