package org.twinflow.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;

/** Has no method that changes or removes a row. */
interface AuditRepository extends Repository<AuditRow, Long> {

    AuditRow save(AuditRow row);

    @Query("""
            select r from AuditRow r
            where r.number < :before and r.action like concat(:action, '%') and r.subject like concat(:subject, '%')
            order by r.number desc""")
    List<AuditRow> before(long before, String action, String subject, Limit limit);

    @Query("""
            select r from AuditRow r where r.who = :who and r.action = :action and r.at >= :since
            order by r.number desc""")
    List<AuditRow> of(PersonId who, String action, Instant since, Limit limit);

    @Query("select count(r) from AuditRow r where r.action = :action and r.at >= :since")
    long count(String action, Instant since);
}
