package org.twinflow.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.web.TwinflowProperties;

/** Fills an empty installation with a partnership of four schools, once. */
@Component
@Profile("demo")
class DemoPartnership implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPartnership.class);

    private final DemoPeople people;
    private final DemoBreaks breaks;
    private final DemoDocuments documents;
    private final DemoWork work;
    private final DemoPages pages;
    private final DemoStages stages;
    private final Projects projects;
    private final TwinflowProperties twinflow;
    private final Clock clock;

    DemoPartnership(
            DemoPeople people,
            DemoBreaks breaks,
            DemoDocuments documents,
            DemoWork work,
            DemoPages pages,
            DemoStages stages,
            Projects projects,
            TwinflowProperties twinflow,
            Clock clock) {
        this.people = people;
        this.breaks = breaks;
        this.documents = documents;
        this.work = work;
        this.pages = pages;
        this.stages = stages;
        this.projects = projects;
        this.twinflow = twinflow;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.isEmpty()) {
            people.arrive();
            breaks.write();
            var rivers = rivers();
            pages.draw(rivers);
            documents.upload(rivers);
            documents.uploadElsewhere(nightSky());
            work.begin(rivers);
            pages.show(rivers);
            stages.keep(rivers);
        }
        LOG.info(
                "Demonstration at {} - sign in as coordinator, teacher, family, reviewer1, officer or admin, password {}",
                twinflow.publicUrl(),
                DemoPeople.PASSWORD);
    }

    private ProjectId rivers() {
        var today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
        var schools = List.of(people.school("FR"), people.school("ES"), people.school("PL"), people.school("GR"));
        var project = projects.found(
                new NewProject(
                        "Rivers that join us",
                        "Four schools follow their rivers for two years: what they carry, who lives by them, what they"
                                + " sound like.",
                        "en",
                        today.minusMonths(2).withDayOfMonth(1),
                        today.plusMonths(19).withDayOfMonth(1).minusDays(1),
                        schools),
                people.as("coordinator"));
        List.of("teacher", "partner", "spain", "host")
                .forEach(teacher -> people.grant(teacher, Role.TEACHER, Scope.project(project.id())));
        List.of("pupil", "pupil2").forEach(pupil -> people.grant(pupil, Role.PUPIL, Scope.project(project.id())));
        people.grant("pupiladmin", Role.PUPIL_ADMIN, Scope.project(project.id()));
        people.grant("head", Role.HEAD, Scope.project(project.id()));
        return project;
    }

    /** Nobody of the first project sees this one. */
    private ProjectId nightSky() {
        var today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
        return projects.found(
                new NewProject(
                        "Night sky over our roofs",
                        "What can be seen from a schoolyard at night.",
                        "en",
                        today.minusMonths(1),
                        today.plusYears(1),
                        List.of(people.school("IT"))),
                people.as("nightsky"));
    }
}
