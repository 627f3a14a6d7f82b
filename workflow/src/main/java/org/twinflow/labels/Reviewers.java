package org.twinflow.labels;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.GrantSummary;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.Projects;

/** Finds reviewers whom nothing that we know binds to an application, and gives it to those with the least to do. */
@Component
class Reviewers {

    static final int WANTED = 2;

    private static final int MOST_AT_ONCE = 20;
    private static final Set<ReviewState> UNFINISHED = Set.of(ReviewState.ASSIGNED, ReviewState.OPEN);

    private final LabelReviewRepository reviews;
    private final Access access;
    private final People people;
    private final Projects projects;
    private final Clock clock;

    Reviewers(LabelReviewRepository reviews, Access access, People people, Projects projects, Clock clock) {
        this.reviews = reviews;
        this.access = access;
        this.people = people;
        this.projects = projects;
        this.clock = clock;
    }

    /** Those who may judge the application and have not yet been asked to; those with the least to do first. */
    List<PersonSummary> candidates(LabelApplication application) {
        var asked = new LinkedHashSet<PersonId>();
        asked.addAll(access.holders(Role.REVIEWER, Scope.country(application.country())));
        asked.addAll(access.holders(Role.REVIEWER, Scope.platform()));
        asked.removeAll(bound(application));
        var schools = projects.facts(application.project()).schools().stream()
                .map(SchoolSummary::id)
                .collect(Collectors.toCollection(HashSet::new));
        schools.add(application.school());
        return people.persons(asked).stream()
                .filter(person -> person.school() == null || !schools.contains(person.school()))
                .filter(person -> load(person.id()) < MOST_AT_ONCE)
                .sorted(Comparator.comparingLong((PersonSummary person) -> load(person.id()))
                        .thenComparing(person -> lot(application, person.id())))
                .toList();
    }

    /** Asks somebody to judge the application. */
    LabelReview assign(LabelApplication application, PersonId reviewer) {
        var place = reviews.findByApplicationOrderByPlaceAsc(application.id()).stream()
                        .mapToInt(LabelReview::place)
                        .max()
                        .orElse(0)
                + 1;
        return reviews.save(new LabelReview(application.id(), reviewer, place, clock.instant()));
    }

    /** Asks as many as are missing, as far as there are any. */
    boolean assignMissing(LabelApplication application) {
        var missing = WANTED - counting(application.id()).size();
        candidates(application).stream().limit(Math.max(0, missing)).forEach(found -> assign(application, found.id()));
        return counting(application.id()).size() >= WANTED;
    }

    Optional<PersonSummary> next(LabelApplication application) {
        return candidates(application).stream().findFirst();
    }

    /** The reviews of those who have not withdrawn. */
    List<LabelReview> counting(LabelApplicationId application) {
        return reviews.findByApplicationOrderByPlaceAsc(application).stream()
                .filter(LabelReview::counts)
                .toList();
    }

    private Set<PersonId> bound(LabelApplication application) {
        var bound = new ArrayList<PersonId>();
        bound.add(application.applicant());
        access.in(Scope.project(application.project().id())).stream()
                .map(GrantSummary::person)
                .forEach(bound::add);
        reviews.findByApplicationOrderByPlaceAsc(application.id()).stream()
                .map(LabelReview::reviewer)
                .forEach(bound::add);
        return Set.copyOf(bound);
    }

    private long load(PersonId reviewer) {
        return reviews.countByReviewerAndStateIn(reviewer, UNFINISHED);
    }

    /** Draws lots among those with as much to do, so that nobody can arrange to be asked. */
    private static UUID lot(LabelApplication application, PersonId reviewer) {
        return UUID.nameUUIDFromBytes((application.id() + ":" + reviewer).getBytes(StandardCharsets.UTF_8));
    }
}
