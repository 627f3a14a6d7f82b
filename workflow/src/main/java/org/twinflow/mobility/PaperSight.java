package org.twinflow.mobility;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.PaperPage;
import org.twinflow.mobility.PaperDays.Meaning;

/** What was seen on the latest version of a paper while it was read. */
@Entity
class PaperSight {

    @EmbeddedId
    @AttributeOverride(name = "id", column = @Column(name = "document"))
    private DocumentId document;

    @Version
    private @Nullable Long lock;

    private int documentVersion;

    @Enumerated(EnumType.STRING)
    private MachineZone.@Nullable Kind zoneKind;

    private boolean zoneAgrees;
    private String zoneHolder = "";
    private String zoneIssuer = "";
    private String zoneNumber = "";
    private @Nullable LocalDate zoneBornOn;
    private @Nullable LocalDate zoneExpiresOn;
    private int zonePage;

    private boolean namesTraveller;
    private @Nullable LocalDate bornOn;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate expiresOn;
    private @Nullable LocalDate signedOn;
    private int daysPage;

    private @Nullable Integer sharpness;
    private @Nullable Integer longEdge;
    private @Nullable Integer confidence;
    private int glare;
    private int cutSides;

    PaperSight(DocumentId document, int version) {
        this.document = document;
        this.documentVersion = version;
    }

    @SuppressWarnings("NullAway.Init")
    protected PaperSight() {}

    /** A later version shows what it shows: nothing of the former counts. */
    void renew(int version) {
        documentVersion = version;
        zoneKind = null;
        zoneAgrees = false;
        zoneHolder = "";
        zoneIssuer = "";
        zoneNumber = "";
        zoneBornOn = null;
        zoneExpiresOn = null;
        namesTraveller = false;
        bornOn = null;
        issuedOn = null;
        expiresOn = null;
        signedOn = null;
        sharpness = null;
        longEdge = null;
        confidence = null;
        glare = 0;
        cutSides = 0;
    }

    boolean isOf(int version) {
        return documentVersion == version;
    }

    boolean isOlderThan(int version) {
        return documentVersion < version;
    }

    /** Lines that agree are not given up for others that do not. */
    void see(MachineZone zone, int page) {
        if (zoneKind != null && zoneAgrees && !zone.agrees()) {
            return;
        }
        zoneKind = zone.kind();
        zoneAgrees = zone.agrees();
        zoneHolder = zone.holder();
        zoneIssuer = zone.issuer();
        zoneNumber = zone.number();
        zoneBornOn = zone.bornOn();
        zoneExpiresOn = zone.expiresOn();
        zonePage = page;
    }

    void see(Map<Meaning, LocalDate> days, int page) {
        bornOn = days.getOrDefault(Meaning.BIRTH, bornOn);
        issuedOn = days.getOrDefault(Meaning.ISSUE, issuedOn);
        signedOn = days.getOrDefault(Meaning.SIGNING, signedOn);
        var expires = days.get(Meaning.EXPIRY);
        if (expires != null) {
            expiresOn = expires;
            daysPage = page;
        }
    }

    void seeTraveller() {
        namesTraveller = true;
    }

    /** The worst of its pages is the one that keeps somebody from reading it. */
    void see(PaperPage.Look look) {
        sharpness = least(sharpness, look.sharpness());
        longEdge = least(longEdge, look.longEdge());
        confidence = least(confidence, look.confidence());
        glare = Math.max(glare, look.glare());
        cutSides = Math.max(cutSides, look.cutSides());
    }

    Optional<MachineZone> zone() {
        return zoneKind == null
                ? Optional.empty()
                : Optional.of(new MachineZone(
                        zoneKind, zoneAgrees, zoneHolder, zoneIssuer, zoneNumber, zoneBornOn, zoneExpiresOn));
    }

    int zonePage() {
        return zonePage;
    }

    boolean namesTraveller() {
        return namesTraveller;
    }

    @Nullable LocalDate bornOn() {
        return bornOn;
    }

    @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable LocalDate expiresOn() {
        return expiresOn;
    }

    @Nullable LocalDate signedOn() {
        return signedOn;
    }

    int daysPage() {
        return daysPage;
    }

    Optional<PaperPage.Look> look() {
        return sharpness == null || longEdge == null || confidence == null
                ? Optional.empty()
                : Optional.of(new PaperPage.Look(sharpness, longEdge, confidence, glare, cutSides));
    }

    private static Integer least(@Nullable Integer former, int now) {
        return former == null ? now : Math.min(former, now);
    }
}
