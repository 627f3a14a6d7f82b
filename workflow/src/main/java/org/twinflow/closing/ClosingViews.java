package org.twinflow.closing;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.closing.ClosingDetails.Word;
import org.twinflow.pages.ShowcaseCopy;
import org.twinflow.people.People;
import org.twinflow.projects.Projects;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.safekeeping.Retentions;

/** Puts together what pages show of the end of a project. */
@Component
class ClosingViews {

    private final ClosingFacts facts;
    private final Projects projects;
    private final People people;
    private final Retentions retentions;

    ClosingViews(ClosingFacts facts, Projects projects, People people, Retentions retentions) {
        this.facts = facts;
        this.projects = projects;
        this.people = people;
        this.retentions = retentions;
    }

    ClosingDetails details(
            Closing closing, boolean mayCheck, @Nullable ShowcaseCopy showcase, @Nullable LocalDate mayReopenUntil) {
        var project = projects.facts(closing.project());
        var said = closing.words().stream().map(ClosingWord::school).collect(toSet());
        return new ClosingDetails(
                closing.id(),
                closing.state(),
                closing.begunAt(),
                mayCheck,
                closing.checked(),
                closing.note(),
                facts.of(closing.project()),
                closing.words().stream().map(this::word).toList(),
                project.schools().stream()
                        .filter(school -> !said.contains(school.id()))
                        .toList(),
                closing.frozenAt(),
                Optional.ofNullable(closing.frozenAt())
                        .map(frozen -> accountsUntil(LocalDate.ofInstant(frozen, project.zone())))
                        .orElse(null),
                closing.accountsEnded(),
                closing.peopleAnonymised(),
                closing.certificate(),
                showcase,
                mayReopenUntil);
    }

    /** By the table of retention: so long after the end of the school year in which the project was closed. */
    LocalDate accountsUntil(LocalDate closed) {
        return retentions.until(RetentionClass.PUPIL, SchoolYears.end(closed));
    }

    private Word word(ClosingWord word) {
        return new Word(people.school(word.school()), people.person(word.person()), word.words(), word.saidAt());
    }
}
