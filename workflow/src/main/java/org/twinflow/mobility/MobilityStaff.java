package org.twinflow.mobility;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** Knows who of a project's people hosts and who may be named for medical papers. */
@Component
class MobilityStaff {

    private final Projects projects;

    MobilityStaff(Projects projects) {
        this.projects = projects;
    }

    /** The teachers of the host school. */
    List<PersonId> hosts(ProjectId project, SchoolId school, Reader by) {
        return projects.members(project, by).stream()
                .filter(member -> school.equals(member.person().school()))
                .filter(member -> member.teaches() || member.roles().contains(Role.HOST_TEACHER))
                .map(member -> member.person().id())
                .toList();
    }

    /** Medical papers are opened by teachers of the project only. */
    void mustTeach(ProjectId project, Set<PersonId> readers, Reader by) {
        if (readers.isEmpty()) {
            throw new InvalidException(FieldError.of("sealedReaders", "mobility.sealed.missing"));
        }
        var teachers = projects.members(project, by).stream()
                .filter(Member::teaches)
                .map(member -> member.person().id())
                .collect(Collectors.toSet());
        if (!teachers.containsAll(readers)) {
            throw new InvalidException(FieldError.of("sealedReaders", "mobility.sealed.teach"));
        }
    }
}
