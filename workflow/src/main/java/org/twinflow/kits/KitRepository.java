package org.twinflow.kits;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;

interface KitRepository extends Repository<Kit, KitId> {

    Kit save(Kit kit);

    void delete(Kit kit);

    Optional<Kit> findById(KitId id);

    @Query("select k from Kit k where k.shared = true or k.madeBy = :person order by k.madeAt desc")
    List<Kit> visibleTo(PersonId person);
}
