package org.twinflow.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectGroups;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** What a task has to be before it is given. */
@Component
class AssignmentRules {

    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 4000;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Access access;
    private final People people;
    private final ProjectGroups groups;
    private final Clock clock;

    AssignmentRules(Access access, People people, ProjectGroups groups, Clock clock) {
        this.access = access;
        this.people = people;
        this.groups = groups;
        this.clock = clock;
    }

    /** Refuses all that is wrong at once. */
    void check(NewAssignment wanted, ProjectSummary project, Reader by) {
        var errors = faults(wanted, project, by);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    List<FieldError> faults(NewAssignment wanted, ProjectSummary project, Reader by) {
        var errors = new ArrayList<FieldError>();
        var title = wanted.title().strip().length();
        if (title < SHORTEST_TITLE || title > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "assignments.title.form", SHORTEST_TITLE, LONGEST_TITLE));
        }
        if (wanted.instructions().length() > LONGEST_TEXT) {
            errors.add(FieldError.of("instructions", "assignments.instructions.form", LONGEST_TEXT));
        }
        wanted.translations().forEach((language, text) -> {
            if (text.length() > LONGEST_TEXT) {
                errors.add(
                        FieldError.of("translations[" + language + "]", "assignments.instructions.form", LONGEST_TEXT));
            }
            if (language.equals(project.language()) || !LANGUAGES.contains(language)) {
                errors.add(FieldError.of("translations[" + language + "]", "assignments.language.wrong", language));
            }
        });
        if (wanted.due().isBefore(today(by))) {
            errors.add(FieldError.of("due", "assignments.due.past"));
        }
        if (!isKnown(wanted, project)) {
            errors.add(FieldError.of("target", "assignments.target.unknown"));
        }
        return errors;
    }

    void checkDue(LocalDate day, Reader by) {
        if (day.isBefore(today(by))) {
            throw new InvalidException(FieldError.of("due", "assignments.due.past"));
        }
    }

    /** What pupils do is always looked at by who asked for it. */
    boolean isForPupils(NewAssignment wanted) {
        var assignee = new Assignee(wanted.kind(), wanted.target());
        return switch (wanted.kind()) {
            case PERSON -> !reader(assignee.person()).teachesIn(wanted.project().id());
            case GROUP -> assignee.isWorkingGroup() || assignee.group() == Role.PUPIL;
            case SCHOOL, ALL_SCHOOLS -> false;
        };
    }

    private boolean isKnown(NewAssignment wanted, ProjectSummary project) {
        var assignee = new Assignee(wanted.kind(), wanted.target());
        return switch (wanted.kind()) {
            case PERSON -> isUuid(wanted.target()) && isMember(assignee.person(), project);
            case GROUP -> assignee.group() != null || isWorking(assignee, project);
            case SCHOOL ->
                project.schools().stream()
                        .anyMatch(school -> school.id().toString().equals(wanted.target()));
            case ALL_SCHOOLS -> true;
        };
    }

    private boolean isWorking(Assignee assignee, ProjectSummary project) {
        return groups.of(project.id()).stream().anyMatch(group -> group.token().equals(assignee.id()));
    }

    private boolean isMember(PersonId person, ProjectSummary project) {
        var scope = Scope.project(project.id().id());
        return access.in(scope).stream().anyMatch(grant -> grant.person().equals(person));
    }

    private Reader reader(PersonId person) {
        return access.reader(person);
    }

    private LocalDate today(Reader by) {
        return LocalDate.ofInstant(clock.instant(), people.person(by.person()).zone());
    }

    private static boolean isUuid(@Nullable String text) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(text, "")).version() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
