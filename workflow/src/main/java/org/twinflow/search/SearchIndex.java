package org.twinflow.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Mends the index by itself: what was lost, damaged or left behind is made anew from the rows. */
@Component
class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private final EntityManagerFactory entities;
    private final SearchItemRepository items;
    private final IndexFolder folder;

    SearchIndex(EntityManagerFactory entities, SearchItemRepository items, IndexFolder folder) {
        this.entities = entities;
        this.items = items;
        this.folder = folder;
    }

    /** In a thread of its own: nobody waits for it to start working. */
    @EventListener(ApplicationReadyEvent.class)
    void mend() {
        Search.mapping(entities).extension(OutboxPollingExtension.get()).reprocessAbortedEvents();
        if (items.count() == 0) {
            folder.isWhole();
        } else if (folder.isToBeFilled() || lacksSomething()) {
            Thread.ofVirtual().name("search-index-rebuild").start(this::rebuild);
        }
    }

    void rebuild() {
        LOG.info("The search index is being made anew");
        try {
            Search.mapping(entities)
                    .scope(SearchItem.class)
                    .massIndexer()
                    .batchSizeToLoadObjects(25)
                    .threadsToLoadObjects(2)
                    .startAndWait();
            folder.isWhole();
            LOG.info("The search index is whole again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each node would have an index of its own and each event reach one of them. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void warnOfOtherNodes() {
        if (count("select count(*) from hsearch_agent where expiration > current_timestamp"
                        + " and type like 'EVENT_PROCESSING%'")
                > 1) {
            LOG.error("Several nodes share this database, but the search index is made for one");
        }
    }

    /** Rows that came from a backup are newer or older than the index beside them. */
    private boolean lacksSomething() {
        return count("select count(*) from hsearch_outbox_event") == 0 && indexed() != items.count();
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
