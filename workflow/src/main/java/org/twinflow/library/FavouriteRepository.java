package org.twinflow.library;

import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FavouriteRepository extends Repository<Favourite, PersonDocument> {

    Favourite save(Favourite favourite);

    boolean existsById(PersonDocument id);

    void deleteById(PersonDocument id);

    @Query("select f.id.document from Favourite f where f.id.person = :person")
    Set<UUID> of(UUID person);
}
