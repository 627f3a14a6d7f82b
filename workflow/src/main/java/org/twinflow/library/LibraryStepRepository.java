package org.twinflow.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;

interface LibraryStepRepository extends Repository<LibraryStep, StepId> {

    LibraryStep save(LibraryStep step);

    @Query("select s from LibraryStep s where s.id.batch = :batch and s.doneBy = :by")
    List<LibraryStep> of(UUID batch, PersonId by);

    @Modifying
    @Query("delete from LibraryStep s where s.doneBy = :by and s.doneAt < :before")
    void forget(PersonId by, Instant before);

    @Modifying
    @Query("delete from LibraryStep s where s.id.batch = :batch")
    void forget(UUID batch);
}
