package org.twinflow.datasheets;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface DataSheetRepository extends Repository<DataSheet, DataSheetId> {

    DataSheet save(DataSheet sheet);

    Optional<DataSheet> findById(DataSheetId id);

    List<DataSheet> findByIdIn(Collection<DataSheetId> ids);

    List<DataSheet> findByProjectOrderByMadeAtDesc(ProjectId project);

    List<DataSheet> findByProjectAndClosedAtIsNull(ProjectId project);
}
