package org.twinflow.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.campaigns.NewCampaign;
import org.twinflow.documents.Documents;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/** A project that is nearly done, and its application for the quality label, which two reviewers have before them. */
@Component
@Profile("demo")
class DemoLabel {

    private final DemoPeople people;
    private final DemoApplications applications;
    private final DemoDocuments papers;
    private final Projects projects;
    private final Campaigns campaigns;
    private final Documents documents;
    private final LocalDate today;

    DemoLabel(
            DemoPeople people,
            DemoApplications applications,
            DemoDocuments papers,
            Projects projects,
            Campaigns campaigns,
            Documents documents,
            Clock clock) {
        this.people = people;
        this.applications = applications;
        this.papers = papers;
        this.projects = projects;
        this.campaigns = campaigns;
        this.documents = documents;
        this.today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
    }

    void announce() {
        campaigns.announce(
                new NewCampaign(
                        CampaignKind.LABEL,
                        "Label de qualité national " + today.getYear(),
                        "FR",
                        today.getYear(),
                        today.minusMonths(1),
                        today.plusMonths(4),
                        DemoPeople.ZONE,
                        "NQL-2024-default",
                        null,
                        false,
                        2,
                        List.of("fr", "en")),
                people.as("admin"));
    }

    void apply() {
        var project = breadAndSalt();
        applications.send(project, "coordinator", proof(project));
        // only now, so that lots fall on the first two
        people.grant("reviewer3", Role.REVIEWER, Scope.country("FR"));
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

    private String proof(ProjectId project) {
        return documents
                .list(project.id(), null, people.as("coordinator"), null, 1)
                .items()
                .getFirst()
                .id()
                .toString();
    }
}
