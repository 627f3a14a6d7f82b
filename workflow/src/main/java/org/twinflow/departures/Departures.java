package org.twinflow.departures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.Holding;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Lets people leave a project: shows what they have in hand, and passes all of it on in one go. */
@Service
@Transactional
public class Departures {

    /** The choice that something ends instead of being taken over. */
    public static final String END = "end";

    /** The choice of who coordinates instead. */
    public static final String COORDINATOR = "coordinator";

    /** The choice of the school that answers for the activities of one that leaves. */
    public static final String SCHOOL = "school";

    private final Handover handover;
    private final Projects projects;
    private final Audit audit;

    Departures(Handover handover, Projects projects, Audit audit) {
        this.handover = handover;
        this.projects = projects;
        this.audit = audit;
    }

    /** What the person has in hand, and who could take it; coordinators may look. */
    @Transactional(readOnly = true)
    public Departure preview(ProjectId project, PersonId person, Reader reader) {
        handover.mayDecide(project, reader);
        return handover.departure(project, person, Set.of(person), projects.members(project, reader));
    }

    /**
     * Ends all that the person is in the project and passes on what they have in hand, all of it or nothing.
     *
     * @param choices by {@link Holding#key()} the id of who takes it or {@link #END}, and by {@link #COORDINATOR} who
     *     coordinates instead
     */
    public void leave(ProjectId project, PersonId person, Map<String, String> choices, Reader by) {
        var departure = preview(project, person, by);
        var errors = new ArrayList<FieldError>();
        handover.check(departure, choices, Departures::key, errors);
        handover.checkCoordinator(departure.coordinators(), choices, errors);
        refuse(errors);
        handover.passAll(project, departure, choices, Departures::key, by);
        handover.nameCoordinator(project, departure.coordinators(), choices, by);
        handover.dismiss(project, departure, by);
    }

    /** What all people of the school have in hand, and which schools could answer for its activities. */
    @Transactional(readOnly = true)
    public SchoolDeparture previewSchool(ProjectId project, SchoolId school, Reader reader) {
        handover.mayDecide(project, reader);
        var facts = projects.facts(project);
        var leaving = facts.schools().stream()
                .filter(partner -> partner.id().equals(school))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(school));
        var members = projects.members(project, reader);
        var leavers = members.stream()
                .map(Member::person)
                .filter(person -> school.equals(person.school()))
                .map(PersonSummary::id)
                .collect(Collectors.toUnmodifiableSet());
        var people = leavers.stream()
                .map(person -> handover.departure(project, person, leavers, members))
                .sorted(Comparator.comparing(departure -> departure.person().name()))
                .toList();
        return new SchoolDeparture(
                leaving,
                people,
                facts.schools().stream()
                        .filter(partner -> !partner.id().equals(school))
                        .toList(),
                people.stream().map(Departure::coordinators).findFirst().orElse(List.of()));
    }

    /**
     * Lets a school leave with all its people, all of it or nothing; the plan goes on without it.
     *
     * @param choices as for a person, under {@link SchoolDeparture#key}, and by {@link #SCHOOL} which school answers for
     *     its activities
     */
    public void leaveSchool(ProjectId project, SchoolId school, Map<String, String> choices, Reader by) {
        var departure = previewSchool(project, school, by);
        var errors = new ArrayList<FieldError>();
        departure
                .people()
                .forEach(person -> handover.check(person, choices, item -> SchoolDeparture.key(person, item), errors));
        handover.checkCoordinator(departure.coordinators(), choices, errors);
        var successor = departure.successors().stream()
                .map(SchoolSummary::id)
                .filter(other -> other.toString().equals(choices.get(SCHOOL)))
                .findFirst();
        if (successor.isEmpty()) {
            errors.add(FieldError.of(SCHOOL, "departures.school.choose"));
        }
        refuse(errors);
        departure
                .people()
                .forEach(person ->
                        handover.passAll(project, person, choices, item -> SchoolDeparture.key(person, item), by));
        handover.nameCoordinator(project, departure.coordinators(), choices, by);
        departure.people().forEach(person -> handover.dismiss(project, person, by));
        projects.part(project, school, successor.orElseThrow(), by);
        audit.record(by.person(), "school.left", "project:" + project, Map.of("school", school.toString()));
    }

    private static String key(Departure.Item item) {
        return item.holding().key();
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
