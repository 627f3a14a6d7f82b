package org.twinflow.groups;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.GrantWithdrawn;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.projects.ProjectId;

/** Who leaves a project leaves its groups, and what they wished there is forgotten. */
@Component
@Transactional
class GroupLeavers {

    private final DivisionRepository divisions;
    private final GroupPupilRepository pupils;
    private final GroupStepRepository steps;
    private final GroupGrants grants;
    private final Access access;

    GroupLeavers(
            DivisionRepository divisions,
            GroupPupilRepository pupils,
            GroupStepRepository steps,
            GroupGrants grants,
            Access access) {
        this.divisions = divisions;
        this.pupils = pupils;
        this.steps = steps;
        this.grants = grants;
        this.access = access;
    }

    @EventListener
    void on(GrantWithdrawn event) {
        var scope = event.scope();
        if (scope.kind() == Scope.Kind.PROJECT
                && !access.reader(event.person()).tokens().contains(scope.token(Role.PUPIL))) {
            leave(ProjectId.of(scope.id()), event);
        }
    }

    private void leave(ProjectId project, GrantWithdrawn event) {
        for (var pupil : pupils.findByPerson(event.person())) {
            var here = divisions
                    .findById(pupil.division())
                    .filter(division -> division.project().equals(project));
            if (here.isPresent()) {
                var group = pupil.group();
                if (group != null) {
                    grants.take(group, pupil.person(), event.by());
                }
                steps.findByPerson(event.person()).stream()
                        .filter(step -> step.division().equals(pupil.division()))
                        .forEach(steps::delete);
                pupils.delete(pupil);
            }
        }
    }
}
