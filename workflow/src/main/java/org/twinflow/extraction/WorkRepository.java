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

    @Query("""
            select distinct w.project from Work w
            where w.notBefore <= :now and (w.leasedUntil is null or w.leasedUntil < :now)""")
    List<String> projectsThatWait(Instant now);

    @Query("""
            select w from Work w
            where w.project = :project and w.notBefore <= :now and (w.leasedUntil is null or w.leasedUntil < :now)
            order by w.receivedAt""")
    List<Work> waiting(String project, Instant now, Limit limit);

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
    @Query("update Work w set w.leasedBy = null, w.leasedUntil = null where w.leasedBy like concat(:node, '/%')")
    int giveBackAll(String node);

    @Modifying
    @Query("delete from Work w where w.leasedBy = :lease")
    int finish(String lease);
}
