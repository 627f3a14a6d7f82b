package org.twinflow.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.GrantGiven;
import org.twinflow.access.GrantWithdrawn;
import org.twinflow.access.Reader;
import org.twinflow.access.Scope;
import org.twinflow.people.PasswordChanged;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Page;

/** Keeps the trail: in the transaction of what it tells of, so that neither is there without the other. */
@Service
@Transactional
public class Audit {

    private static final int MOST = 200;

    private final AuditRepository rows;
    private final Clock clock;

    Audit(AuditRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Adds an entry.
     *
     * @param facts ids and codes, never names, titles or words that somebody wrote
     */
    public void record(@Nullable PersonId who, String action, String subject, Map<String, String> facts) {
        rows.save(new AuditRow(clock.instant(), who, action, subject, facts));
    }

    /** Adds an entry that stays even when the transaction it happens in is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordEvenIfRefused(@Nullable PersonId who, String action, String subject, Map<String, String> facts) {
        record(who, action, subject, facts);
    }

    /** What somebody did of late, the latest first: for features that judge by it, not for readers. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(PersonId who, String action, Instant since, int most) {
        return rows.of(who, action, since, Limit.of(most)).stream()
                .map(AuditRow::entry)
                .toList();
    }

    /** How often something was done, without a word on by whom. */
    @Transactional(readOnly = true)
    public long count(String action, Instant since) {
        return rows.count(action, since);
    }

    /** The newest entries; administrators alone may read them. */
    @Transactional(readOnly = true)
    public Page<AuditEntry> latest(@Nullable String cursor, String action, String subject, int size, Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        var wanted = Math.clamp(size, 1, MOST);
        var before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        var found = rows.before(before, action, subject, Limit.of(wanted + 1)).stream()
                .map(AuditRow::entry)
                .toList();
        return found.size() > wanted
                ? new Page<>(
                        found.subList(0, wanted),
                        Long.toString(found.get(wanted - 1).number()))
                : new Page<>(found, null);
    }

    @EventListener
    void on(GrantGiven grant) {
        record(
                grant.by(),
                "grant.given",
                "person:" + grant.person(),
                facts(grant.role().token(), grant.scope()));
    }

    @EventListener
    void on(GrantWithdrawn grant) {
        record(
                grant.by(),
                "grant.withdrawn",
                "person:" + grant.person(),
                facts(grant.role().token(), grant.scope()));
    }

    @EventListener
    void on(PasswordChanged change) {
        record(change.by(), "password.changed", "person:" + change.person(), Map.of());
    }

    private static Map<String, String> facts(String role, Scope scope) {
        return Map.of("role", role, "scope", scope.token());
    }
}
