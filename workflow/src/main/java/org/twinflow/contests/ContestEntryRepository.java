package org.twinflow.contests;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

interface ContestEntryRepository extends Repository<ContestEntry, ContestEntryId> {

    ContestEntry saveAndFlush(ContestEntry entry);

    void flush();

    Optional<ContestEntry> findById(ContestEntryId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from ContestEntry e where e.id = :id")
    Optional<ContestEntry> lock(ContestEntryId id);

    boolean existsByEntered(String entered);

    List<ContestEntry> findByCampaignAndStateIn(CampaignId campaign, Collection<EntryState> states);

    List<ContestEntry> findByCampaignAndCategoryAndStateIn(
            CampaignId campaign, String category, Collection<EntryState> states);

    List<ContestEntry> findByEntrantOrderByOpenedAtDesc(PersonId entrant);

    List<ContestEntry> findByProjectInOrderByOpenedAtDesc(Collection<ProjectId> projects);
}
