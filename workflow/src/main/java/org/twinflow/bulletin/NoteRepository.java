package org.twinflow.bulletin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface NoteRepository extends Repository<Note, NoteId> {

    Note save(Note note);

    Optional<Note> findById(NoteId id);

    /** What stands on top, the latest first. */
    @Query("select n from Note n where n.project = :project and n.root is null and n.pinned = true"
            + " order by n.postedAt desc")
    List<Note> pinned(ProjectId project);

    /** The latest of the others first, from a moment on into the past. */
    @Query("select n from Note n where n.project = :project and n.root is null and n.pinned = false"
            + " and n.postedAt < :before order by n.postedAt desc")
    List<Note> before(ProjectId project, Instant before, Limit limit);

    List<Note> findByRootInOrderByPostedAt(Collection<NoteId> roots);

    Optional<Note> findFirstByProjectOrderByPostedAtDesc(ProjectId project);
}
