package org.twinflow.projects;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Founds projects, knows their schools and who works in them. */
@Service
@Transactional
public class Projects {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_AIMS = 2000;

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

    /** Founds a project; the founder coordinates it. Pupils, families and machines found none. */
    public ProjectId found(NewProject wanted, Reader founder) {
        founder.mustBeAllowed(mayFound(founder));
        check(wanted);
        var project = projects.save(new Project(wanted, freeSlug(wanted.title()), clock.instant()));
        var id = summary(project).id();
        access.grant(NewGrant.of(founder.person(), Role.COORDINATOR, Scope.project(id.id()), founder.person()));
        events.publishEvent(new ProjectFounded(id, founder.person()));
        return id;
    }

    /** Gives somebody a role in the project; its coordinators may. */
    public void admit(ProjectId id, PersonId person, Role role, Reader by) {
        see(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        access.grant(NewGrant.of(person, role, Scope.project(id.id()), by.person()));
    }

    /** Ends all that somebody is in the project; its coordinators may. */
    public void dismiss(ProjectId id, PersonId person, Reader by) {
        see(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        access.withdrawAll(person, Scope.project(id.id()), by.person());
    }

    /** Declares the work done, so that labels can be applied for. */
    public void finish(ProjectId id, Reader by) {
        see(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        find(id).finish();
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
        var roles = access.in(Scope.project(id.id())).stream()
                .collect(groupingBy(GrantSummary::person, mapping(GrantSummary::role, toUnmodifiableSet())));
        return people.persons(roles.keySet()).stream()
                .map(person -> new Member(person, roles.getOrDefault(person.id(), Set.of())))
                .sorted(Comparator.comparing((Member member) -> member.person().familyName())
                        .thenComparing(member -> member.person().givenName()))
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

    private static void check(NewProject project) {
        var errors = new ArrayList<FieldError>();
        if (project.title().isBlank() || project.title().length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "projects.title.form", LONGEST_TITLE));
        }
        if (project.aims().length() > LONGEST_AIMS) {
            errors.add(FieldError.of("aims", "projects.aims.form", LONGEST_AIMS));
        }
        if (!project.language().matches("[a-z]{2}")) {
            errors.add(FieldError.of("language", "projects.language.form"));
        }
        if (!project.end().isAfter(project.start())) {
            errors.add(FieldError.of("end", "projects.end.before.start"));
        }
        if (project.schools().isEmpty()) {
            errors.add(FieldError.of("schools", "projects.schools.missing"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private String freeSlug(String title) {
        var slug = Slug.of(title);
        var free = slug;
        for (var number = 2; projects.existsBySlug(free); number++) {
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
