package org.twinflow.mobility;

import java.time.LocalDate;
import org.twinflow.safekeeping.RetentionClass;

/**
 * The papers that a journey can ask for, by their codes in the catalogue; what they are called stands in the texts of
 * {@code participant-dossier}.
 */
public enum Paper {
    M02(Supplier.SCHOOL, -30, RetentionClass.AUDIT),
    M03(Supplier.SCHOOL, -30, RetentionClass.AUDIT),
    M04(Supplier.SCHOOL, -30, RetentionClass.AUDIT, true),
    M05(Supplier.SCHOOL, -7, RetentionClass.AUDIT, true),
    M06(Supplier.HOST, 14, RetentionClass.AUDIT),
    M07(Supplier.HOST, 30, RetentionClass.AUDIT),
    M08(Supplier.HOST, 45, RetentionClass.AUDIT),
    M09(Supplier.HOST, 30, RetentionClass.AUDIT),
    M10(Supplier.FAMILY, 14, RetentionClass.AUDIT),
    M11(Supplier.FAMILY, 14, RetentionClass.AUDIT),
    M12(Supplier.FAMILY, -45, RetentionClass.AUDIT),
    M13(Supplier.FAMILY, -30, RetentionClass.TRAVEL),
    M14(Supplier.FAMILY, -30, RetentionClass.TRAVEL),
    M15(Supplier.FAMILY, -45, RetentionClass.TRAVEL),
    M16(Supplier.FAMILY, -60, RetentionClass.TRAVEL),
    M17(Supplier.FAMILY, -60, RetentionClass.TRAVEL),
    M18(Supplier.FAMILY, -30, RetentionClass.TRAVEL),
    M19(Supplier.FAMILY, -30, RetentionClass.TRAVEL),
    M20(Supplier.SCHOOL, -30, RetentionClass.TRAVEL),
    M21(Supplier.FAMILY, -21, RetentionClass.HEALTH),
    M22(Supplier.FAMILY, -30, RetentionClass.TRAVEL),
    M23(Supplier.FAMILY, -30, RetentionClass.CONSENT),
    M24(Supplier.FAMILY, -30, RetentionClass.AUDIT),
    M25(Supplier.HOST, -45, RetentionClass.TRAVEL),
    M26(Supplier.HOST, -30, RetentionClass.TRAVEL),
    M27(Supplier.HOST, -30, RetentionClass.TRAVEL, true),
    M28(Supplier.SCHOOL, -30, RetentionClass.AUDIT, true),
    M29(Supplier.SCHOOL, -30, RetentionClass.AUDIT, true),
    M30(Supplier.SCHOOL, -7, RetentionClass.TRAVEL, true),
    M31(Supplier.SCHOOL, -30, RetentionClass.TRAVEL, true),
    M32(Supplier.SCHOOL, -15, RetentionClass.AUDIT),
    M33(Supplier.SCHOOL, -90, RetentionClass.AUDIT, true),
    M34(Supplier.FAMILY, -45, RetentionClass.HEALTH),
    M35(Supplier.SCHOOL, 14, RetentionClass.AUDIT),
    M36(Supplier.FAMILY, 30, RetentionClass.AUDIT),
    M37(Supplier.FAMILY, -30, RetentionClass.AUDIT),
    M38(Supplier.FAMILY, -60, RetentionClass.CONSENT),
    M39(Supplier.FAMILY, -45, RetentionClass.TRAVEL),
    M40(Supplier.FAMILY, -60, RetentionClass.TRAVEL);

    private final Supplier supplier;
    private final int days;
    private final RetentionClass retention;
    private final boolean ofGroup;

    Paper(Supplier supplier, int days, RetentionClass retention) {
        this(supplier, days, retention, false);
    }

    /** @param days before the departure if negative, else after the return */
    Paper(Supplier supplier, int days, RetentionClass retention, boolean ofGroup) {
        this.supplier = supplier;
        this.days = days;
        this.retention = retention;
        this.ofGroup = ofGroup;
    }

    public Supplier supplier() {
        return supplier;
    }

    public RetentionClass retention() {
        return retention;
    }

    /** Whether there is one for the whole mobility, not one for each traveller. */
    public boolean isOfGroup() {
        return ofGroup;
    }

    /** Whether heads sign it for their schools: of the one that hosts, of those that send, or of all. */
    public boolean isSignedByHeads() {
        return this == M27 || this == M28 || this == M29;
    }

    /** Whether the host hands it in, or its head signs it. */
    boolean isOfHost() {
        return supplier == Supplier.HOST || isSignedByHost();
    }

    boolean isSignedByHost() {
        return this == M27 || this == M28;
    }

    boolean isSignedBySenders() {
        return this == M28 || this == M29;
    }

    /** Whether it can only be there once the journey is over. */
    public boolean isAfterReturn() {
        return days > 0;
    }

    /** Whether only those open it who are named for it. */
    public boolean isSealed() {
        return retention == RetentionClass.HEALTH;
    }

    /** Whether the head may do without it; what the law asks of both parents, nobody may. */
    public boolean isWaivable() {
        return this != M39;
    }

    /** Whether only the original counts: a copy opens no border, and an authorisation in ink travels itself. */
    public boolean isOriginal() {
        return this == M13 || this == M15 || this == M16 || this == M17 || this == M18;
    }

    public LocalDate due(LocalDate start, LocalDate end) {
        return days < 0 ? start.plusDays(days) : end.plusDays(days);
    }
}
