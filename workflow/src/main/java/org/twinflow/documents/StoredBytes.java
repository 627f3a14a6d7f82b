package org.twinflow.documents;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many bytes projects store: each content once, whatever versions have it, the bin too, personal papers not. */
@Service
@Transactional(readOnly = true)
public class StoredBytes {

    private static final String OF_PROJECT = """
             from DocumentVersion v, Document d where d.id.id = v.id.document and d.project = :project
            and d.classification = org.twinflow.documents.Classification.PROJECT""";

    private final EntityManager entities;

    StoredBytes(EntityManager entities) {
        this.entities = entities;
    }

    public long of(UUID project) {
        return entities.createQuery(
                        "select coalesce(sum(c.bytes), 0) from (select v.contentHash as hash,"
                                + " max(v.contentSize) as bytes" + OF_PROJECT + " group by v.contentHash) c",
                        Long.class)
                .setParameter("project", project)
                .getSingleResult();
    }

    /** Whether a project stores this content already. */
    public boolean has(UUID project, String hash) {
        return entities.createQuery("select count(v)" + OF_PROJECT + " and v.contentHash = :hash", Long.class)
                        .setParameter("project", project)
                        .setParameter("hash", hash)
                        .getSingleResult()
                > 0;
    }

    /** The projects that store something. */
    public List<UUID> projects() {
        return entities.createQuery("select distinct d.project from Document d where d.project is not null", UUID.class)
                .getResultList();
    }
}
