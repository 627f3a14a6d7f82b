package org.twinflow.signatures;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Paper;
import org.twinflow.people.PersonId;

/** A signature, or that one was taken back; its checksum also covers the row before, so that none can be changed alone. */
@Entity
@Immutable
@Table(name = "signature")
class SignatureRow {

    /** What a row tells of. */
    enum Act {
        SIGNED,
        TAKEN_BACK,
        /** The paper was replaced after it had been signed. */
        LAPSED
    }

    @Id
    @Column(name = "signature_number")
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "dossier"))
    private DossierId dossier;

    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "code")
    private Paper paper;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "signer"))
    private PersonId signer;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Enumerated(EnumType.STRING)
    private SignIn means;

    private String language;
    private String words;
    private String wordsHash;
    private Instant signedAt;
    private String chained;

    SignatureRow(
            DossierId dossier,
            @Nullable SignatureRow before,
            Paper paper,
            Act act,
            PersonId signer,
            Relation relation,
            SignIn means,
            Consent consent,
            Instant now) {
        this.dossier = dossier;
        this.place = before == null ? 1 : before.place + 1;
        this.paper = paper;
        this.act = act;
        this.signer = signer;
        this.relation = relation;
        this.means = means;
        this.language = consent.language();
        this.words = consent.words();
        this.wordsHash = consent.hash();
        this.signedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.chained = checksum(before);
    }

    @SuppressWarnings("NullAway.Init")
    protected SignatureRow() {}

    Paper paper() {
        return paper;
    }

    Act act() {
        return act;
    }

    PersonId signer() {
        return signer;
    }

    Relation relation() {
        return relation;
    }

    SignIn means() {
        return means;
    }

    Consent consent() {
        return new Consent(words, language);
    }

    Instant at() {
        return signedAt;
    }

    /** Whether the row says what it said when it was written, right after the one before. */
    boolean follows(@Nullable SignatureRow before) {
        return wordsHash.equals(Consent.hash(words)) && chained.equals(checksum(before));
    }

    private String checksum(@Nullable SignatureRow before) {
        return Consent.hash(String.join(
                "\n",
                before == null ? "" : before.chained,
                dossier.toString(),
                Integer.toString(place),
                paper.name(),
                act.name(),
                signer.toString(),
                relation.name(),
                means.name(),
                language,
                wordsHash,
                signedAt.toString()));
    }
}
