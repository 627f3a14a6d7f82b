package org.twinflow.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.meetings.MeetingDetails.State;
import org.twinflow.projects.ProjectId;

interface MeetingRepository extends Repository<Meeting, MeetingId> {

    Meeting save(Meeting meeting);

    Optional<Meeting> findById(MeetingId id);

    List<Meeting> findByProjectOrderByAskedAtDesc(ProjectId project);

    List<Meeting> findByProjectInAndStateOrderByBeginsAtAsc(Collection<ProjectId> projects, State state);
}
