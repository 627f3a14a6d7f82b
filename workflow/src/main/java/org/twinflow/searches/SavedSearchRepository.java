package org.twinflow.searches;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SavedSearchRepository extends Repository<SavedSearch, UUID> {

    SavedSearch save(SavedSearch search);

    void delete(SavedSearch search);

    Optional<SavedSearch> findByIdAndPerson(UUID id, UUID person);

    Optional<SavedSearch> findById(UUID id);

    List<SavedSearch> findByAlertingTrue();

    List<SavedSearch> findByPersonOrderByName(UUID person);

    boolean existsByPersonAndAlertingTrue(UUID person);

    long countByPerson(UUID person);
}
