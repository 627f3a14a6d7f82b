package org.twinflow.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface SearchDenialRepository extends Repository<SearchDenial, UUID> {

    SearchDenial save(SearchDenial denial);

    @Query("select distinct d.item from SearchDenial d")
    Set<String> items();

    /** Items without an outbox event: the index was told of them as they are in the database. */
    @Query(nativeQuery = true, value = """
            select distinct d.item from search_denial d where d.denied_at < :before
            and not exists (select 1 from hsearch_outbox_event e where e.entity_id = d.item)
            """)
    List<String> told(Instant before);

    @Modifying
    @Transactional
    @Query("delete from SearchDenial d where d.item in :items and d.deniedAt < :before")
    int forget(Collection<String> items, Instant before);
}
