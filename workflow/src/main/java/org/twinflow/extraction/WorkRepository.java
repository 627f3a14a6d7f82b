package org.twinflow.extraction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkRepository extends Repository<Work, UUID> {

    Work save(Work work);

    long count();

    boolean existsByDocumentAndVersion(UUID document, int version);

    @Query("""
            select distinct w.project from Work w
            where w.kind = :kind and w.notBefore <= :now and (w.leasedUntil is null or w.leasedUntil < :now)""")
    List<String> projectsThatWait(WorkKind kind, Instant now);

    @Query("""
            select w from Work w
            where w.kind = :kind and w.project = :project and w.notBefore <= :now and (w.leasedUntil is null or w.leasedUntil < :now)
            order by w.receivedAt""")
    List<Work> waiting(WorkKind kind, String project, Instant now, Limit limit);

    @Modifying
    @Query("""
            update Work w set w.leasedBy = :lease, w.leasedUntil = :until, w.attempts = w.attempts + 1
            where w.id = :id and (w.leasedUntil is null or w.leasedUntil < :now)""")
    int lease(UUID id, String lease, Instant now, Instant until);

    @Modifying
    @Query(
            "update Work w set w.leasedBy = null, w.leasedUntil = null, w.notBefore = :notBefore where w.leasedBy = :lease")
    int giveBack(String lease, Instant notBefore);

    @Modifying
    @Query("""
            update Work w set w.leasedBy = null, w.leasedUntil = null
            where w.kind = :kind and w.leasedBy like concat(:node, '/%')""")
    int giveBackAll(WorkKind kind, String node);

    /** What could not even be tried does not count as an attempt. */
    @Modifying
    @Query("""
            update Work w set w.leasedBy = null, w.leasedUntil = null, w.notBefore = :notBefore, w.attempts = w.attempts - 1
            where w.leasedBy = :lease""")
    int putBack(String lease, Instant notBefore);

    /** Who gets on with it keeps it. */
    @Modifying
    @Query("update Work w set w.leasedUntil = :until, w.attempts = 1 where w.leasedBy = :lease")
    int extend(String lease, Instant until);

    @Query("""
            select new org.twinflow.extraction.Waiting(w.kind, w.project, count(w), min(w.receivedAt)) from Work w
            group by w.kind, w.project order by min(w.receivedAt)""")
    List<Waiting> waitingByProject();

    @Modifying
    @Query("delete from Work w where w.document = :document and w.version = :version")
    int drop(UUID document, int version);

    @Modifying
    @Query("delete from Work w where w.document = :document")
    int dropAll(UUID document);

    @Modifying
    @Query("delete from Work w where w.leasedBy = :lease")
    int finish(String lease);
}
