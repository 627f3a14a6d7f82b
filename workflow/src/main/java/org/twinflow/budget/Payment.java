package org.twinflow.budget;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** An entry of what was paid; who was wrong crosses it out, and it stays to be read. */
@Entity
@Table(name = "budget_payment")
class Payment {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    private UUID mobility;
    private LocalDate paidOn;

    @Enumerated(EnumType.STRING)
    private CostKind kind;

    private long cents;
    private String words;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "receipt"))
    private @Nullable DocumentId receipt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "entered_by"))
    private PersonId enteredBy;

    private Instant enteredAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "struck_by"))
    private @Nullable PersonId struckBy;

    private @Nullable Instant struckAt;

    Payment(MobilityId mobility, NewPayment paid, PersonId by, Instant now) {
        this.id = UUID.randomUUID();
        this.mobility = mobility.id();
        this.paidOn = paid.on();
        this.kind = paid.kind();
        this.cents = paid.amount().cents();
        this.words = paid.words().strip();
        this.enteredBy = by;
        this.enteredAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    UUID id() {
        return id;
    }

    boolean isOf(MobilityId of) {
        return mobility.equals(of.id());
    }

    PersonId enteredBy() {
        return enteredBy;
    }

    @Nullable DocumentId receipt() {
        return receipt;
    }

    boolean isStruck() {
        return struckAt != null;
    }

    void file(DocumentId document) {
        receipt = document;
    }

    void strike(PersonId by, Instant now) {
        if (isStruck()) {
            throw new RefusedException("budget.struck.is");
        }
        struckBy = by;
        struckAt = now;
    }

    PaymentDetails details(String by) {
        return new PaymentDetails(id, paidOn, kind, new Money(cents), words, receipt, by, enteredAt, isStruck());
    }
}
