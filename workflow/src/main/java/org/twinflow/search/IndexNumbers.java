package org.twinflow.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import org.hibernate.search.mapper.orm.Search;

/** Counts what the index has, what it should have, and what is on its way. */
final class IndexNumbers {

    private final EntityManagerFactory entities;
    private final SearchItemRepository items;
    private final IndexKeeping keeping;

    IndexNumbers(EntityManagerFactory entities, SearchItemRepository items, IndexKeeping keeping) {
        this.entities = entities;
        this.items = items;
        this.keeping = keeping;
    }

    /** Rows that came from a backup are newer or older than the index beside them. */
    boolean lackSomething() {
        keeping.refresh();
        return count("select count(*) from hsearch_outbox_event") == 0 && indexed() != items.count();
    }

    /** So much that writing all is less work than comparing. */
    boolean lackMuch() {
        return lackSomething() && indexed() < items.count() / 2;
    }

    long waiting() {
        return count("select count(*) from hsearch_outbox_event where status = 'PENDING'");
    }

    long failed() {
        return count("select count(*) from hsearch_outbox_event where status = 'ABORTED'");
    }

    /** How many machines take in changes. */
    long nodes() {
        return count("select count(*) from hsearch_agent where expiration > current_timestamp"
                + " and type like 'EVENT_PROCESSING%'");
    }

    private long indexed() {
        return withSession(session -> Search.session(session)
                .search(SearchItem.class)
                .where(predicates -> predicates.matchAll())
                .fetchTotalHitCount());
    }

    private long count(String sql) {
        return withSession(session -> (Number) session.createNativeQuery(sql).getSingleResult())
                .longValue();
    }

    private <T> T withSession(Function<EntityManager, T> work) {
        try (var session = entities.createEntityManager()) {
            return work.apply(session);
        }
    }
}
