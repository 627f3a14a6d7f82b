package org.twinflow.projects;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.GrantSummary;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Founds projects, knows their schools and who works in them. */
@Service
@Transactional
public class Projects {

    /** The address of the page on which projects are founded. */
    private static final String FOUNDING = "new";

    /** What a project's coordinators may make of somebody; juries and officers are named elsewhere. */
    public static final List<Role> ROLES = List.of(
            Role.COORDINATOR, Role.TEACHER, Role.HOST_TEACHER, Role.HEAD, Role.PUPIL_ADMIN, Role.PUPIL, Role.GUARDIAN);

    private final ProjectRepository projects;
    private final Access access;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Projects(ProjectRepository projects, Access access, People people, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.access = access;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    public ProjectId found(NewProject wanted, Reader founder) {
        return found(ProjectId.next(), wanted, founder);
    }

    /**
     * Founds a project; the founder coordinates it. Pupils, families and machines found none.
     *
     * @param id chosen by whoever asks, so that asking twice founds one project
     */
    public ProjectId found(ProjectId id, NewProject wanted, Reader founder) {
        founder.mustBeAllowed(mayFound(founder));
        ProjectRules.check(wanted);
        wanted.schools().forEach(people::school);
        if (projects.findById(id).isPresent()) {
            founder.mustBeAllowed(founder.coordinates(id.id()));
            return id;
        }
        projects.save(new Project(id, wanted, freeSlug(wanted.title()), clock.instant()));
        access.grant(NewGrant.of(founder.person(), Role.COORDINATOR, Scope.project(id.id()), founder.person()));
        events.publishEvent(new ProjectFounded(id, founder.person()));
        return id;
    }

    /** Says anew what the project is about; its coordinators may, each from the version they saw. */
    public void describe(ProjectId id, String title, String aims, long version, Reader by) {
        see(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        by.mustWork(id.id());
        ProjectRules.check(title, aims);
        find(id).describe(title, aims, version);
        events.publishEvent(new ProjectDescribed(id, by.person()));
    }

    /** Gives somebody a role in the project; its coordinators may, to people of its schools and to families. */
    public void admit(ProjectId id, PersonId person, Role role, Reader by) {
        var project = see(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        by.mustWork(id.id());
        if (!ROLES.contains(role)) {
            throw new InvalidException(FieldError.of("role", "projects.member.role"));
        }
        var school = people.person(person).school();
        if (role != Role.GUARDIAN
                && project.schools().stream().noneMatch(partner -> partner.id().equals(school))) {
            throw new RefusedException("projects.member.school");
        }
        access.grant(NewGrant.of(person, role, Scope.project(id.id()), by.person()));
        events.publishEvent(new MemberAdmitted(id, person, role, by.person()));
    }

    /**
     * Takes in somebody who was invited, and their school among the partners if it is new; whoever calls has decided that
     * this one may.
     */
    public void welcome(ProjectId id, PersonId person, Role role, PersonId invitedBy) {
        var school = Objects.requireNonNull(people.person(person).school());
        var joins = find(id).join(school);
        access.grant(NewGrant.of(person, role, Scope.project(id.id()), invitedBy));
        if (joins) {
            events.publishEvent(new SchoolJoined(id, school));
        }
        events.publishEvent(new MemberAdmitted(id, person, role, invitedBy));
    }

    /** Takes a school from among the partners; the coordinators may, once its people have left. */
    public void part(ProjectId id, SchoolId school, SchoolId successor, Reader by) {
        see(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        find(id).part(school);
        events.publishEvent(new SchoolParted(id, school, successor, by.person()));
    }

    /** Ends all that somebody is in the project; its coordinators may, as long as one of them is left. */
    public void dismiss(ProjectId id, PersonId person, Reader by) {
        see(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        release(id, person, by.person());
    }

    /** The same; the feature that leads the leave has decided. */
    public void release(ProjectId id, PersonId person, PersonId by) {
        if (access.holders(Role.COORDINATOR, Scope.project(id.id())).equals(List.of(person))) {
            throw new RefusedException("projects.member.last");
        }
        access.withdrawAll(person, Scope.project(id.id()), by);
        events.publishEvent(new MemberDismissed(id, person, by));
    }

    /** Declares the work done, so that labels can be applied for. */
    public void finish(ProjectId id, Reader by) {
        see(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        find(id).finish();
        events.publishEvent(new ProjectStatusChanged(id, ProjectStatus.FINISHING, by.person()));
    }

    /** Takes the work up again. */
    public void resume(ProjectId id, Reader by) {
        see(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        find(id).resume();
        events.publishEvent(new ProjectStatusChanged(id, ProjectStatus.ACTIVE, by.person()));
    }

    /** Lets a project rest for good; the feature that closes it has decided. */
    public void close(ProjectId id, PersonId by) {
        find(id).close();
        events.publishEvent(new ProjectStatusChanged(id, ProjectStatus.CLOSED, by));
    }

    /** Notes that nothing is left in a closed project that had to go. */
    public void archive(ProjectId id, PersonId by) {
        find(id).archive();
        events.publishEvent(new ProjectStatusChanged(id, ProjectStatus.ARCHIVED, by));
    }

    /** Takes a closed project up again; the feature that closed it has decided. */
    public void reopen(ProjectId id, PersonId by) {
        find(id).reopen();
        events.publishEvent(new ProjectStatusChanged(id, ProjectStatus.FINISHING, by));
    }

    /** Those that end on this day at the latest and are not over, for parts of the system that act for nobody. */
    @Transactional(readOnly = true)
    public List<ProjectId> endingBy(LocalDate day) {
        return projects
                .findByEndLessThanEqualAndStatusIn(day, List.of(ProjectStatus.ACTIVE, ProjectStatus.FINISHING))
                .stream()
                .map(project -> summary(project).id())
                .toList();
    }

    @Transactional(readOnly = true)
    public ProjectSummary get(ProjectId id, Reader reader) {
        return see(id, reader);
    }

    @Transactional(readOnly = true)
    public ProjectSummary bySlug(String slug, Reader reader) {
        var project = projects.findBySlug(slug).orElseThrow(() -> new NotFoundException(slug));
        return see(summary(project).id(), reader);
    }

    /** The projects that the reader has a role in, newest first. */
    @Transactional(readOnly = true)
    public List<ProjectSummary> visibleTo(Reader reader) {
        var ids = reader.grants().stream()
                .filter(held -> held.scope().kind() == Scope.Kind.PROJECT)
                .map(held -> new ProjectId(UUID.fromString(held.scope().id())))
                .distinct()
                .toList();
        return ids.isEmpty()
                ? List.of()
                : projects.findByIdInOrderByStartDescTitleAsc(ids).stream()
                        .map(this::summary)
                        .toList();
    }

    /** Who works in the project, by name. */
    @Transactional(readOnly = true)
    public List<Member> members(ProjectId id, Reader reader) {
        see(id, reader);
        return membersOf(id);
    }

    /** The same, for parts of the system that act for nobody. */
    @Transactional(readOnly = true)
    public List<Member> membersOf(ProjectId id) {
        var roles = access.in(Scope.project(id.id())).stream()
                .collect(groupingBy(GrantSummary::person, mapping(GrantSummary::role, toUnmodifiableSet())));
        return people.persons(roles.keySet()).stream()
                .map(person -> new Member(person, roles.getOrDefault(person.id(), Set.of())))
                .sorted(Comparator.comparing((Member member) -> member.person().familyName())
                        .thenComparing(member -> member.person().givenName()))
                .toList();
    }

    /** Those that somebody works in and that are not over, for parts of the system that act for nobody. */
    @Transactional(readOnly = true)
    public List<ProjectSummary> of(PersonId person) {
        return visibleTo(access.reader(person)).stream()
                .filter(project -> !project.status().isOver())
                .toList();
    }

    /** What is known of a project, for parts of the system that act for nobody. */
    @Transactional(readOnly = true)
    public ProjectSummary facts(ProjectId id) {
        return summary(find(id));
    }

    /** Whether the reader may found a project: teachers, heads and administrators. */
    public static boolean mayFound(Reader reader) {
        return reader.isAdministrator()
                || reader.grants().stream()
                        .map(held -> held.role())
                        .anyMatch(role -> role == Role.TEACHER || role == Role.COORDINATOR || role == Role.HEAD);
    }

    private ProjectSummary see(ProjectId id, Reader reader) {
        reader.mustSee(reader.isInProject(id.id()), id);
        return summary(find(id));
    }

    private String freeSlug(String title) {
        var slug = Slug.of(title);
        var free = slug;
        for (var number = 2; free.equals(FOUNDING) || projects.existsBySlug(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    private ProjectSummary summary(Project project) {
        return project.summary(project.schools().stream().map(people::school).toList());
    }

    private Project find(ProjectId id) {
        return projects.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
