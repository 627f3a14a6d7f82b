package org.twinflow.web.labels;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twinflow.Persons;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.campaigns.NewCampaign;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.labels.Decision;
import org.twinflow.labels.LabelApplicationId;
import org.twinflow.labels.LabelApplications;
import org.twinflow.labels.LabelDecisions;
import org.twinflow.labels.LabelReviews;
import org.twinflow.labels.Mark;
import org.twinflow.labels.NewApplication;
import org.twinflow.labels.ReviewWords;
import org.twinflow.people.NewPerson;
import org.twinflow.people.NewSchool;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/** The people of an application and how far they have come, for tests of its pages. */
@Component
public class LabelStory {

    private static final String TEN = "the pupils of both schools asked measured wrote compared answers ";

    private final People people;
    private final Access access;
    private final Projects projects;
    private final Campaigns campaigns;
    private final LabelApplications applications;
    private final LabelReviews reviews;
    private final LabelDecisions decisions;
    private final Tasks tasks;
    private final TaskWork work;
    private final Clock clock;

    LabelStory(
            People people,
            Access access,
            Projects projects,
            Campaigns campaigns,
            LabelApplications applications,
            LabelReviews reviews,
            LabelDecisions decisions,
            Tasks tasks,
            TaskWork work,
            Clock clock) {
        this.people = people;
        this.access = access;
        this.projects = projects;
        this.campaigns = campaigns;
        this.applications = applications;
        this.reviews = reviews;
        this.decisions = decisions;
        this.tasks = tasks;
        this.work = work;
        this.clock = clock;
    }

    public record Cast(
            ProjectId project,
            PersonSummary teacher,
            PersonSummary officer,
            List<PersonSummary> reviewers,
            PersonSummary stranger) {}

    public Cast cast(String country) {
        var school = school(country);
        var teacher = person(school, Role.TEACHER, Scope.school(school));
        var project = projects.found(
                new NewProject(
                        "Tide clock " + country,
                        "Two harbours.",
                        "en",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 6, 30),
                        List.of(school, school("PL"))),
                reader(teacher));
        projects.finish(project, reader(teacher));
        var officer = person(school(country), Role.LABEL_OFFICER, Scope.country(country));
        var reviewers = List.of(
                person(school(country), Role.REVIEWER, Scope.country(country)),
                person(school(country), Role.REVIEWER, Scope.country(country)));
        campaign(CampaignKind.LABEL, country, officer);
        return new Cast(
                project, teacher, officer, reviewers, person(school(country), Role.REVIEWER, Scope.country("XX")));
    }

    public String campaign(CampaignKind kind, String country, PersonSummary officer) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
        var label = kind == CampaignKind.LABEL;
        return campaigns
                .announce(
                        new NewCampaign(
                                kind,
                                "Campaign " + country,
                                country,
                                today.getYear(),
                                today.minusDays(3),
                                today.plusDays(30),
                                ZoneId.of("Europe/Paris"),
                                label ? "NQL-2024-default" : "CONTEST-2024-default",
                                label ? null : "FR-2026",
                                false,
                                2,
                                List.of("en", "fr")),
                        reader(officer))
                .toString();
    }

    LabelApplicationId draft(Cast cast) {
        return applications.apply(cast.project(), NewApplication.plain(), reader(cast.teacher()));
    }

    LabelApplicationId underReview(Cast cast) {
        var id = draft(cast);
        var proofs = new HashMap<String, List<String>>();
        List.of("A", "B", "C", "D", "E").forEach(code -> proofs.put(code, List.of("https://example.org/" + code)));
        applications.save(id, answers(), proofs, null, reader(cast.teacher()));
        applications.submit(id, reader(cast.teacher()));
        var task = tasks.about(id.toString()).getFirst();
        var officer = reader(cast.officer());
        work.claim(task.id(), officer);
        work.complete(task.id(), Map.of("admissibility", "ADMIT"), Duration.ZERO, officer, Locale.ENGLISH);
        return id;
    }

    /** Takes an application from the draft to the award. */
    public LabelApplicationId awarded(Cast cast) {
        var id = underReview(cast);
        cast.reviewers().forEach(reviewer -> judge(id, reader(reviewer)));
        var feedback = new HashMap<String, String>();
        List.of("A", "B", "C", "D", "E").forEach(code -> feedback.put(code, words(30)));
        decisions.decide(id, Decision.AWARD, "", feedback, null, reader(cast.officer()));
        return id;
    }

    private void judge(LabelApplicationId id, Reader reviewer) {
        reviews.declareNoConflict(id, reviewer);
        var review = reviews.get(id, reviewer, Locale.ENGLISH);
        var proof = review.evidence().getFirst().id();
        var marks = new HashMap<String, Mark>();
        review.rubric().parts().forEach(part -> marks.put(part.code(), new Mark(1, proof, words(20), "")));
        var sum = new ReviewWords(words(10), words(30), Decision.AWARD, false);
        reviews.judge(id, false, null, marks, sum, reviewer);
    }

    static Map<String, String> answers() {
        var answers = new HashMap<String, String>();
        for (int question = 1; question <= 5; question++) {
            answers.put("q" + question, "yes");
        }
        answers.put("shortDescription", words(100));
        answers.put("ownContribution", words(60));
        List.of("A", "B", "C", "D", "E").forEach(code -> answers.put("criterion-" + code, words(100)));
        answers.put("gdprStatement", words(40));
        answers.putAll(Map.of("pupilsInvolved", "48", "ageMin", "12", "ageMax", "15", "language", "en"));
        answers.put("declaration", "true");
        return answers;
    }

    public static String words(int number) {
        return TEN.repeat(number / 10).strip();
    }

    public Reader reader(PersonSummary person) {
        return access.reader(person.id());
    }

    public SchoolId school(String country) {
        return people.openSchool(
                new NewSchool("School " + country, "Town", country, ZoneId.of("Europe/Paris"), Locale.ENGLISH));
    }

    public PersonSummary person(SchoolId school, Role role, Scope scope) {
        PersonId id = people.enrol(new NewPerson(
                "p" + UUID.randomUUID(),
                "Ana",
                "Tester",
                school,
                Locale.ENGLISH,
                ZoneId.of("Europe/Paris"),
                Persons.PASSWORD));
        access.grant(NewGrant.of(id, role, scope, null));
        return people.person(id);
    }
}
