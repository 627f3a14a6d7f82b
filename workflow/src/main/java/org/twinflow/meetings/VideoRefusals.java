package org.twinflow.meetings;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.RefusedException;

/** Remembers which pupils their parents do not want in video meetings; no room is shown to them. */
@Service
@Transactional
public class VideoRefusals {

    private final VideoRefusalRepository refusals;
    private final Projects projects;
    private final Access access;
    private final People people;
    private final Clock clock;

    VideoRefusals(VideoRefusalRepository refusals, Projects projects, Access access, People people, Clock clock) {
        this.refusals = refusals;
        this.projects = projects;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** Notes it for a pupil of the reader's school, or that it is so no more; coordinators may for all. */
    public void note(ProjectId project, PersonId pupil, boolean refused, Reader by) {
        projects.get(project, by);
        by.mustBeAllowed(by.teachesIn(project.id()));
        by.mustWork(project.id());
        var other = access.reader(pupil);
        if (!other.isInProject(project.id()) || other.teachesIn(project.id())) {
            throw new RefusedException("meetings.video.pupil");
        }
        by.mustBeAllowed(by.coordinates(project.id())
                || (other.school() != null && other.school().equals(by.school())));
        var known = refusals.findByProjectAndPerson(project, pupil);
        if (refused && known.isEmpty()) {
            refusals.save(new VideoRefusal(project, pupil, by.person(), clock.instant()));
        } else if (!refused) {
            known.ifPresent(refusals::delete);
        }
    }

    /** Those of the project, for its teachers. */
    @Transactional(readOnly = true)
    public List<PersonSummary> of(ProjectId project, Reader reader) {
        projects.get(project, reader);
        reader.mustBeAllowed(reader.teachesIn(project.id()));
        return people.persons(refusals.findByProject(project).stream()
                .map(VideoRefusal::person)
                .toList());
    }

    /** Whether somebody is not invited to video meetings; for features that invite. */
    @Transactional(readOnly = true)
    public boolean bars(ProjectId project, PersonId person) {
        return refusals.findByProjectAndPerson(project, person).isPresent();
    }
}
