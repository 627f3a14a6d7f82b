package org.twinflow.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.engine.Decisions;
import org.twinflow.pages.Verdict.Obstacle;
import org.twinflow.pages.Verdict.Outcome;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** Puts together what the table of publications has to know of a page, and asks it. */
@Component
class Gate {

    private static final String TABLE = "publication-gate";

    private final Decisions decisions;
    private final ImageConsents consents;
    private final ShowcaseRepository showcases;
    private final People people;

    Gate(Decisions decisions, ImageConsents consents, ShowcaseRepository showcases, People people) {
        this.decisions = decisions;
        this.consents = consents;
        this.showcases = showcases;
        this.people = people;
    }

    /** Without a table in force somebody has to look at everything. */
    Verdict judge(ProjectId project, PageText text, AudienceLevel audience, Reader by) {
        var outcome = decisions
                .find(TABLE, facts(project, text, audience, by))
                .flatMap(rows -> rows.stream().findFirst())
                .map(row -> Outcome.valueOf(String.valueOf(row.get("gate"))))
                .orElse(Outcome.REVIEW);
        return new Verdict(outcome, outcome == Outcome.BLOCK ? obstacles(project, text, audience) : List.of());
    }

    /** What the table reads; no name is among it. */
    Map<String, Object> facts(ProjectId project, PageText text, AudienceLevel audience, Reader by) {
        var isPublic = audience == AudienceLevel.PUBLIC;
        var facts = new HashMap<String, Object>();
        facts.put("author", author(project, by));
        facts.put("audience", isPublic ? "PUBLIC" : "MEMBERS");
        facts.put("minors", !recognisable(text).isEmpty());
        facts.put("imagePublic", without(project, text, ImageUse.PUBLIC).isEmpty() ? "VALID" : "MISSING");
        facts.put("imageMembers", without(project, text, ImageUse.MEMBERS).isEmpty() ? "VALID" : "MISSING");
        facts.put("credits", creditless(text, isPublic).isEmpty() ? "OK" : "MISSING");
        facts.put(
                "fullNames",
                !FullNames.in(words(text), consents.pupils(project)).isEmpty());
        facts.put("pupilPages", pupilsPublish(project) ? "AUTO" : "REVIEW");
        return facts;
    }

    /** Whether everybody who can be recognised still agrees to what the page is shown to. */
    boolean isAgreed(ProjectId project, PageText text, AudienceLevel audience) {
        return audience != AudienceLevel.PUBLIC
                || without(project, text, ImageUse.PUBLIC).isEmpty();
    }

    /** Those who can be recognised on a page and do not agree that everybody sees them. */
    List<PersonId> notAgreed(ProjectId project, PageText text) {
        return without(project, text, ImageUse.PUBLIC);
    }

    private List<Obstacle> obstacles(ProjectId project, PageText text, AudienceLevel audience) {
        var isPublic = audience == AudienceLevel.PUBLIC;
        var found = new ArrayList<Obstacle>();
        if (isPublic) {
            people.persons(without(project, text, ImageUse.PUBLIC))
                    .forEach(pupil -> found.add(Obstacle.of("pages.block.consent", pupil.shortName())));
        }
        found.addAll(creditless(text, isPublic));
        if (isPublic) {
            FullNames.in(words(text), consents.pupils(project))
                    .forEach(pupil -> found.add(Obstacle.of("pages.block.name", pupil.name(), pupil.shortName())));
        }
        return found;
    }

    private List<PersonId> without(ProjectId project, PageText text, ImageUse use) {
        return recognisable(text).stream()
                .filter(pupil -> !consents.covers(project, pupil, use))
                .toList();
    }

    static List<PersonId> recognisable(PageText text) {
        return text.exhibits().stream()
                .flatMap(shown -> shown.pupils().stream())
                .distinct()
                .toList();
    }

    /** What is shown has to say who made it and what others may do with it; of a public text, the text too. */
    private static List<Obstacle> creditless(PageText text, boolean isPublic) {
        var found = new ArrayList<Obstacle>();
        if (isPublic && text.licence() == null) {
            found.add(Obstacle.of("pages.block.licence"));
        }
        text.exhibits().stream()
                .filter(shown -> shown.licence() == null || shown.credits().isEmpty())
                .forEach(shown -> found.add(Obstacle.of("pages.block.credits", shown.description())));
        return found;
    }

    private static List<String> words(PageText text) {
        return Stream.concat(
                        Stream.of(text.title(), text.stage(), Markdown.plain(text.body())),
                        text.exhibits().stream().flatMap(shown -> Stream.of(shown.description(), shown.credits())))
                .toList();
    }

    private boolean pupilsPublish(ProjectId project) {
        return showcases.findById(project).map(Showcase::pupilsPublish).orElse(false);
    }

    private static String author(ProjectId project, Reader by) {
        if (by.coordinates(project.id())) {
            return "TEACHER_ADMIN";
        }
        if (by.teachesIn(project.id())) {
            return "TEACHER";
        }
        return by.has(Role.PUPIL_ADMIN, Scope.project(project.id())) ? "PUPIL_ADMIN" : "PUPIL";
    }
}
