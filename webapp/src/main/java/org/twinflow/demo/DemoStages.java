package org.twinflow.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.documents.Documents;
import org.twinflow.pages.Pages;
import org.twinflow.projects.ProjectId;
import org.twinflow.stages.NewStage;
import org.twinflow.stages.ResultKind;
import org.twinflow.stages.Results;
import org.twinflow.stages.Stages;

/** The first stage of the first project, kept as it was, and what counts as its results. */
@Component
@Profile("demo")
class DemoStages {

    private final Stages stages;
    private final Results results;
    private final Pages pages;
    private final Documents documents;
    private final DemoPeople people;
    private final LocalDate today;

    DemoStages(Stages stages, Results results, Pages pages, Documents documents, DemoPeople people, Clock clock) {
        this.stages = stages;
        this.results = results;
        this.pages = pages;
        this.documents = documents;
        this.people = people;
        this.today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
    }

    void keep(ProjectId project) {
        var coordinator = people.as("coordinator");
        pages.of(project, coordinator).stream()
                .filter(page -> page.stage().equals("Stage 1"))
                .forEach(
                        page -> results.mark(project, ResultKind.PAGE, page.id().id(), "Stage 1", coordinator));
        documents
                .list(project.id(), "5 Images", coordinator, null, 1)
                .items()
                .forEach(picture ->
                        results.mark(project, ResultKind.DOCUMENT, picture.id().id(), "Stage 2", coordinator));
        stages.take(
                project,
                new NewStage(
                        "Stage 1",
                        today.minusDays(3),
                        "Before the first journey: the letters, the heron and the stars.",
                        true,
                        Set.of(),
                        true,
                        true),
                coordinator);
    }
}
