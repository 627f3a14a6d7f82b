package org.twinflow.audit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

@Entity
@Immutable
@Table(name = "audit_entry")
class AuditRow {

    @Id
    @Column(name = "entry_number")
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    @Column(name = "happened_at")
    private Instant at;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "who"))
    private @Nullable PersonId who;

    private String action;
    private String subject;
    private String facts;

    AuditRow(Instant at, @Nullable PersonId who, String action, String subject, Map<String, String> facts) {
        this.at = at;
        this.who = who;
        this.action = action;
        this.subject = subject;
        this.facts = new TreeMap<>(facts)
                .entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining("\n"));
    }

    @SuppressWarnings("NullAway.Init")
    protected AuditRow() {}

    AuditEntry entry() {
        return new AuditEntry(number == null ? 0 : number, at, who, action, subject, facts());
    }

    private Map<String, String> facts() {
        return facts.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(fact -> fact[0], fact -> fact[1]));
    }
}
