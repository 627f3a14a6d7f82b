package org.twinflow.search;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SearchDenialRepository extends Repository<SearchDenial, UUID> {

    SearchDenial save(SearchDenial denial);

    @Query("select distinct d.item from SearchDenial d")
    Set<String> items();

    /** An item without an outbox event is in the index as it is in the database. */
    @Modifying
    @Query(nativeQuery = true, value = """
            delete from search_denial where denied_at < :before
            and not exists (select 1 from hsearch_outbox_event e where e.entity_id = search_denial.item)
            """)
    int forget(Instant before);
}
