package org.twinflow.demo;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.campaigns.NewCampaign;
import org.twinflow.documents.Documents;
import org.twinflow.labels.LabelApplications;
import org.twinflow.labels.NewApplication;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/** A project that is nearly done, and its application for the quality label, which two reviewers have before them. */
@Component
@Profile("demo")
class DemoLabel {

    private static final String CONTEST_RUBRIC = "CONTEST-2024-default";
    private static final List<String> CRITERIA = List.of("A", "B", "C", "D", "E");

    private final DemoPeople people;
    private final DemoTasks tasks;
    private final DemoFiles files;
    private final DemoDocuments papers;
    private final Projects projects;
    private final Campaigns campaigns;
    private final LabelApplications applications;
    private final Documents documents;
    private final LocalDate today;

    DemoLabel(
            DemoPeople people,
            DemoTasks tasks,
            DemoFiles files,
            DemoDocuments papers,
            Projects projects,
            Campaigns campaigns,
            LabelApplications applications,
            Documents documents,
            Clock clock) {
        this.people = people;
        this.tasks = tasks;
        this.files = files;
        this.papers = papers;
        this.projects = projects;
        this.campaigns = campaigns;
        this.applications = applications;
        this.documents = documents;
        this.today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
    }

    void apply() {
        announce(CampaignKind.LABEL, "Label de qualité national " + today.getYear(), null);
        announce(CampaignKind.CONTEST, "Concours national " + today.getYear(), "FR-2026");
        var project = breadAndSalt();
        var coordinator = people.as("coordinator");
        var application = applications.apply(
                project, new NewApplication(List.of(true, true, true, true, true), List.of()), coordinator);
        applications.save(application, answers(), proofs(project), null, coordinator);
        applications.submit(application, coordinator);
        tasks.answer("officer", "checkAdmissibility", Map.of("admissibility", "ADMIT"));
        // only now, so that lots fall on the first two
        people.grant("reviewer3", Role.REVIEWER, Scope.country("FR"));
    }

    private void announce(CampaignKind kind, String title, @Nullable String categories) {
        campaigns.announce(
                new NewCampaign(
                        kind,
                        title,
                        "FR",
                        today.getYear(),
                        today.minusMonths(1),
                        today.plusMonths(4),
                        ZoneId.of("Europe/Paris"),
                        kind == CampaignKind.LABEL ? "NQL-2024-default" : CONTEST_RUBRIC,
                        categories,
                        false,
                        2,
                        List.of("fr", "en")),
                people.as("admin"));
    }

    private ProjectId breadAndSalt() {
        var project = projects.found(
                new NewProject(
                        "Bread and salt",
                        "What is on the table when guests come, in two countries.",
                        "fr",
                        today.minusMonths(13),
                        today.plusMonths(2),
                        List.of(people.school("FR"), people.school("ES"))),
                people.as("coordinator"));
        List.of("teacher", "spain")
                .forEach(teacher -> people.grant(teacher, Role.TEACHER, Scope.project(project.id())));
        papers.uploadEvidence(project);
        projects.finish(project, people.as("coordinator"));
        return project;
    }

    private Map<String, String> answers() {
        var words =
                String.join(" ", files.articles("fr")).replaceAll("\\s+", " ").split(" ");
        Function<Integer, String> text = many -> String.join(" ", List.of(words).subList(0, many));
        var answers = new HashMap<>(Stream.concat(
                        Stream.of("shortDescription", "ownContribution", "gdprStatement"),
                        CRITERIA.stream().map(code -> "criterion-" + code))
                .collect(toMap(Function.identity(), field -> text.apply(90))));
        List.of("q1", "q2", "q3", "q4", "q5").forEach(question -> answers.put(question, "yes"));
        answers.put("pupilsInvolved", "46");
        answers.put("ageMin", "12");
        answers.put("ageMax", "14");
        answers.put("language", "fr");
        answers.put("declaration", "true");
        return answers;
    }

    private Map<String, List<String>> proofs(ProjectId project) {
        var document = documents
                .list(project.id(), null, people.as("coordinator"), null, 1)
                .items()
                .getFirst()
                .id()
                .toString();
        return CRITERIA.stream().collect(toMap(Function.identity(), code -> List.of(document)));
    }
}
