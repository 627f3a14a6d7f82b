package org.twinflow.departures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.Holding;
import org.twinflow.projects.Holding.Kind;
import org.twinflow.projects.Holdings;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Lets people leave a project: shows what they have in hand, and passes all of it on in one go. */
@Service
@Transactional
public class Departures {

    /** The choice that something ends instead of being taken over. */
    public static final String END = "end";

    /** The choice of who coordinates instead. */
    public static final String COORDINATOR = "coordinator";

    private static final Set<Role> PUPILS = Set.of(Role.PUPIL, Role.PUPIL_ADMIN);

    private final Projects projects;
    private final Access access;
    private final List<Holdings> features;
    private final Audit audit;

    Departures(Projects projects, Access access, List<Holdings> features, Audit audit) {
        this.projects = projects;
        this.access = access;
        this.features = features;
        this.audit = audit;
    }

    /** What the person has in hand, and who could take it; coordinators may look. */
    @Transactional(readOnly = true)
    public Departure preview(ProjectId project, PersonId person, Reader reader) {
        mayDecide(project, reader);
        return departure(project, person, reader);
    }

    /**
     * Ends all that the person is in the project and passes on what they have in hand, all of it or nothing.
     *
     * @param choices by {@link Holding#key()} the id of who takes it or {@link #END}, and by {@link #COORDINATOR} who
     *     coordinates instead
     */
    public void leave(ProjectId project, PersonId person, Map<String, String> choices, Reader by) {
        mayDecide(project, by);
        var departure = departure(project, person, by);
        check(departure, choices);
        departure.items().forEach(item -> pass(project, person, item, choices, by));
        if (departure.needsCoordinator()) {
            var successor = PersonId.of(choices.getOrDefault(COORDINATOR, ""));
            projects.admit(project, successor, Role.COORDINATOR, by);
        }
        projects.dismiss(project, person, by);
        audit.record(
                by.person(),
                "member.left",
                "project:" + project,
                Map.of(
                        "person", person.toString(),
                        "passed", String.valueOf(departure.items().size())));
    }

    private void pass(ProjectId project, PersonId person, Departure.Item item, Map<String, String> choices, Reader by) {
        var chosen = choices.getOrDefault(item.holding().key(), END);
        var to = chosen.equals(END) ? null : PersonId.of(chosen);
        features.stream()
                .filter(feature -> feature.keeps(item.holding().kind()))
                .forEach(feature -> feature.pass(project, person, item.holding(), to, by.person()));
        audit.record(
                by.person(),
                to == null ? "holding.ended" : "holding.passed",
                "project:" + project,
                Map.of("what", item.holding().key(), "from", person.toString(), "to", Objects.toString(to, "")));
    }

    private Departure departure(ProjectId project, PersonId person, Reader reader) {
        var members = projects.members(project, reader);
        var leaver = members.stream()
                .filter(member -> member.person().id().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(person));
        var others = members.stream()
                .filter(member -> !member.person().id().equals(person))
                .sorted(nearest(leaver))
                .toList();
        return new Departure(
                leaver.person(), leaver.roles(), items(project, person, others), coordinators(project, leaver, others));
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

    /** The teachers who could coordinate, if nobody but the leaver does. */
    private List<PersonSummary> coordinators(ProjectId project, Member leaver, List<Member> others) {
        var last = access.holders(Role.COORDINATOR, Scope.project(project.id()))
                .equals(List.of(leaver.person().id()));
        return last
                ? others.stream()
                        .filter(member -> member.roles().contains(Role.TEACHER))
                        .map(Member::person)
                        .toList()
                : List.of();
    }

    private void check(Departure departure, Map<String, String> choices) {
        var errors = new ArrayList<FieldError>();
        for (var item : departure.items()) {
            var chosen = choices.get(item.holding().key());
            if (item.isStuck()) {
                throw new RefusedException("departures.stuck", item.holding().title());
            }
            if (!isFit(chosen, item.successors(), item.holding().mayEnd())) {
                errors.add(FieldError.of(item.holding().key(), "departures.choose"));
            }
        }
        if (departure.needsCoordinator() && !isFit(choices.get(COORDINATOR), departure.coordinators(), false)) {
            errors.add(FieldError.of(COORDINATOR, "departures.coordinator.choose"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private static boolean isFit(@Nullable String chosen, List<PersonSummary> successors, boolean mayEnd) {
        return chosen != null
                && (mayEnd && chosen.equals(END)
                        || successors.stream()
                                .anyMatch(person -> person.id().toString().equals(chosen)));
    }

    private void mayDecide(ProjectId project, Reader reader) {
        projects.get(project, reader);
        reader.mustBeAllowed(reader.coordinates(project.id()));
    }
}
