package org.twinflow.founding;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

interface FoundingRepository extends Repository<Founding, FoundingId> {

    Founding saveAndFlush(Founding founding);

    void flush();

    Optional<Founding> findById(FoundingId id);

    List<Founding> findByIdIn(Collection<FoundingId> ids);

    Optional<Founding> findByProject(ProjectId project);

    /** Waits for those who are changing it: what two people decide at once is noted one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Founding f where f.id = :id")
    Optional<Founding> lock(FoundingId id);

    /** What the person has begun, and what they were asked to join. */
    @Query("""
            select f from Founding f
            where f.founder = :person or f.description.coFounder = :id and f.sentAt is not null
            order by f.movedAt desc""")
    List<Founding> of(PersonId person, UUID id);

    /** Those of two people under one title that begin within a year and are under way or have become a project. */
    @Query("""
            select f from Founding f
            where (f.founder = :founder and f.description.coFounder = :other
                   or f.founder = :coFounder and f.description.coFounder = :self)
              and lower(f.description.title) = :title and f.description.start between :from and :until
              and f.state in :states""")
    List<Founding> alike(
            PersonId founder,
            UUID self,
            PersonId coFounder,
            UUID other,
            String title,
            LocalDate from,
            LocalDate until,
            Collection<FoundingState> states);
}
