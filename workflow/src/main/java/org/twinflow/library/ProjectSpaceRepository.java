package org.twinflow.library;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectSpaceRepository extends Repository<ProjectSpace, UUID> {

    ProjectSpace saveAndFlush(ProjectSpace space);

    Optional<ProjectSpace> findById(UUID project);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ProjectSpace s where s.project = :project")
    Optional<ProjectSpace> hold(UUID project);
}
