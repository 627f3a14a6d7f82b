package org.twinflow.departures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.Holding;
import org.twinflow.projects.Holding.Kind;
import org.twinflow.projects.Holdings;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Reckons what leaving means, and passes things on; who leaves together takes nothing from each other. */
@Component
class Handover {

    private static final Set<Role> PUPILS = Set.of(Role.PUPIL, Role.PUPIL_ADMIN);

    private final Projects projects;
    private final Access access;
    private final List<Holdings> features;
    private final Audit audit;

    Handover(Projects projects, Access access, List<Holdings> features, Audit audit) {
        this.projects = projects;
        this.access = access;
        this.features = features;
        this.audit = audit;
    }

    void mayDecide(ProjectId project, Reader reader) {
        projects.get(project, reader);
        reader.mustBeAllowed(reader.coordinates(project.id()));
    }

    /**
     * @param leavers all who leave with the person, the person among them
     * @param members who is in the project
     */
    Departure departure(ProjectId project, PersonId person, Set<PersonId> leavers, List<Member> members) {
        var leaver = members.stream()
                .filter(member -> member.person().id().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(person));
        var others = members.stream()
                .filter(member -> !leavers.contains(member.person().id()))
                .sorted(nearest(leaver))
                .toList();
        return new Departure(
                leaver.person(),
                leaver.roles(),
                items(project, person, others),
                coordinators(project, leavers, others));
    }

    /** @param keys under which name the choice for something is given */
    void check(
            Departure departure,
            Map<String, String> choices,
            Function<Departure.Item, String> keys,
            List<FieldError> errors) {
        for (var item : departure.items()) {
            var key = keys.apply(item);
            if (item.isStuck()) {
                throw new RefusedException("departures.stuck", item.holding().title());
            }
            if (!isFit(choices.get(key), item.successors(), item.holding().mayEnd())) {
                errors.add(FieldError.of(key, "departures.choose"));
            }
        }
    }

    /** The person who is chosen to coordinate; a fault where somebody is needed and nobody fit is. */
    void checkCoordinator(List<PersonSummary> fit, Map<String, String> choices, List<FieldError> errors) {
        if (!fit.isEmpty() && !isFit(choices.get(Departures.COORDINATOR), fit, false)) {
            errors.add(FieldError.of(Departures.COORDINATOR, "departures.coordinator.choose"));
        }
    }

    void nameCoordinator(ProjectId project, List<PersonSummary> fit, Map<String, String> choices, Reader by) {
        if (!fit.isEmpty()) {
            var successor = PersonId.of(choices.getOrDefault(Departures.COORDINATOR, ""));
            projects.admit(project, successor, Role.COORDINATOR, by);
        }
    }

    void passAll(
            ProjectId project,
            Departure departure,
            Map<String, String> choices,
            Function<Departure.Item, String> keys,
            Reader by) {
        var person = departure.person().id();
        departure
                .items()
                .forEach(item ->
                        pass(project, person, item, choices.getOrDefault(keys.apply(item), Departures.END), by));
    }

    /** Whether the person keeps it in another school of the project. */
    boolean isKept(Departure.Item item, SchoolId school) {
        return features.stream()
                .filter(feature -> feature.keeps(item.holding().kind()))
                .allMatch(feature -> feature.follows(item.holding(), school));
    }

    void dismiss(ProjectId project, Departure departure, Reader by) {
        projects.release(project, departure.person().id(), by.person());
        audit.record(
                by.person(),
                "member.left",
                "project:" + project,
                Map.of(
                        "person", departure.person().id().toString(),
                        "passed", String.valueOf(departure.items().size())));
    }

    private void pass(ProjectId project, PersonId person, Departure.Item item, String chosen, Reader by) {
        var to = chosen.equals(Departures.END) ? null : PersonId.of(chosen);
        features.stream()
                .filter(feature -> feature.keeps(item.holding().kind()))
                .forEach(feature -> feature.pass(project, person, item.holding(), to, by.person()));
        audit.record(
                by.person(),
                to == null ? "holding.ended" : "holding.passed",
                "project:" + project,
                Map.of("what", item.holding().key(), "from", person.toString(), "to", Objects.toString(to, "")));
    }

    private List<Departure.Item> items(ProjectId project, PersonId person, List<Member> others) {
        var ids = others.stream().map(member -> member.person().id()).toList();
        var all = features.stream()
                .flatMap(feature -> feature.of(project, person, ids).stream())
                .toList();
        var work = all.stream()
                .filter(holding -> holding.kind() != Kind.TASK)
                .map(Holding::id)
                .collect(Collectors.toUnmodifiableSet());
        return all.stream()
                // the task in which given work is done goes with the work
                .filter(holding -> holding.kind() != Kind.TASK || !work.contains(holding.about()))
                .map(holding -> new Departure.Item(holding, persons(holding.successors(), others)))
                .toList();
    }

    private static List<PersonSummary> persons(List<PersonId> ids, List<Member> others) {
        return others.stream()
                .map(Member::person)
                .filter(person -> ids.contains(person.id()))
                .toList();
    }

    /** The adults of the leaver's school first, then those of other schools, by name. */
    private static Comparator<Member> nearest(Member leaver) {
        var pupil = leaver.roles().stream().anyMatch(PUPILS::contains);
        return Comparator.comparing((Member member) -> member.roles().stream().anyMatch(PUPILS::contains) != pupil)
                .thenComparing(member -> !Objects.equals(
                        member.person().school(), leaver.person().school()))
                .thenComparing(member -> member.person().familyName());
    }

    /** The teachers who could coordinate, if nobody but those who leave does. */
    private List<PersonSummary> coordinators(ProjectId project, Set<PersonId> leavers, List<Member> others) {
        var last = leavers.containsAll(access.holders(Role.COORDINATOR, Scope.project(project.id())));
        return last
                ? others.stream()
                        .filter(member -> member.roles().contains(Role.TEACHER))
                        .map(Member::person)
                        .toList()
                : List.of();
    }

    private static boolean isFit(@Nullable String chosen, List<PersonSummary> successors, boolean mayEnd) {
        return chosen != null
                && (mayEnd && chosen.equals(Departures.END)
                        || successors.stream()
                                .anyMatch(person -> person.id().toString().equals(chosen)));
    }
}
