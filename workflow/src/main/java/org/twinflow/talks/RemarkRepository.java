package org.twinflow.talks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

interface RemarkRepository extends Repository<Remark, RemarkId> {

    Remark save(Remark remark);

    Optional<Remark> findById(RemarkId id);

    List<Remark> findByIdIn(Collection<RemarkId> ids);

    List<Remark> findByTaskIdOrderBySaidAtAscIdAsc(String taskId);

    List<Remark> findByTaskIdAndQuestion(String taskId, QuestionState question);

    List<Remark> findByAskedAndProjectAndQuestion(PersonId asked, ProjectId project, QuestionState question);
}
