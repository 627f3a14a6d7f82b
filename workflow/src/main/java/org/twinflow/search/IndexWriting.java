package org.twinflow.search;

import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.backend.work.execution.OperationSubmitter;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.spi.BatchMappingContext;
import org.hibernate.search.mapper.pojo.model.spi.PojoRawTypeIdentifier;
import org.springframework.stereotype.Component;

/**
 * Writes into the index past the queue of changes: entry by entry in place of the former one. The mass indexer of
 * Hibernate Search would empty the index first, and nobody would find anything until it is done.
 */
@Component
class IndexWriting {

    private final EntityManagerFactory entities;

    IndexWriting(EntityManagerFactory entities) {
        this.entities = entities;
    }

    /** Writes these items as their rows are now; done when it ends. */
    CompletableFuture<?> write(List<String> ids) {
        try (var session = entities.createEntityManager()) {
            return begin(session.createQuery(
                            "select distinct i from SearchItem i left join fetch i.audience where i.id in :ids",
                            SearchItem.class)
                    .setParameter("ids", ids)
                    .setHint("org.hibernate.readOnly", true)
                    .getResultList());
        }
    }

    /** Writes these items as they are in memory. */
    void writeAs(Collection<SearchItem> items) {
        begin(items).join();
    }

    /** What the index takes in is known when this returns; that it has taken it in, when it ends. */
    private CompletableFuture<?> begin(Collection<SearchItem> items) {
        try (var session = entities.createEntityManager()) {
            var indexer = mapping().sessionContext(session).createIndexer();
            return all(items.stream()
                    .<CompletableFuture<?>>map(item -> indexer.addOrUpdate(
                            type(),
                            null,
                            null,
                            item,
                            DocumentCommitStrategy.NONE,
                            DocumentRefreshStrategy.NONE,
                            OperationSubmitter.blocking()))
                    .toList());
        }
    }

    void delete(Collection<String> ids) {
        try (var session = entities.createEntityManager()) {
            var indexer = mapping().sessionContext(session).createIndexer();
            all(ids.stream()
                            .<CompletableFuture<?>>map(id -> indexer.delete(
                                    type(),
                                    id,
                                    null,
                                    DocumentCommitStrategy.NONE,
                                    DocumentRefreshStrategy.NONE,
                                    OperationSubmitter.blocking()))
                            .toList())
                    .join();
        }
    }

    /** What was written is on the disk, and found, from now on. */
    void flush() {
        var workspace = Search.mapping(entities).scope(SearchItem.class).workspace();
        workspace.flush();
        workspace.refresh();
    }

    /** Begins with an index that holds nothing. */
    void recreate() {
        var schema = Search.mapping(entities).scope(SearchItem.class).schemaManager();
        schema.dropIfExisting();
        schema.createIfMissing();
    }

    private BatchMappingContext mapping() {
        return (BatchMappingContext) Search.mapping(entities);
    }

    private PojoRawTypeIdentifier<?> type() {
        return mapping()
                .typeContextProvider()
                .byEntityName()
                .getOrFail("SearchItem")
                .typeIdentifier();
    }

    private static CompletableFuture<?> all(List<CompletableFuture<?>> writes) {
        return CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new));
    }
}
