package org.twinflow.mobility;

import static org.twinflow.mobility.PaperMark.ACCIDENT;
import static org.twinflow.mobility.PaperMark.DURATION;
import static org.twinflow.mobility.PaperMark.EXTENDED;
import static org.twinflow.mobility.PaperMark.LIABILITY;
import static org.twinflow.mobility.PaperMark.MEDIUM;
import static org.twinflow.mobility.PaperMark.OTHER_PERSONS;
import static org.twinflow.mobility.PaperMark.PASSPORT;
import static org.twinflow.mobility.PaperMark.PROVISIONAL;
import static org.twinflow.mobility.PaperMark.PURPOSE;
import static org.twinflow.mobility.PaperMark.TERRITORY;
import static org.twinflow.mobility.PaperMark.TWO_CONTACTS;

import java.util.List;

/** What is read on a paper; which paper has which. */
public enum PaperField {
    HOLDER,
    ISSUER,
    ISSUED_ON,
    EXPIRES_ON,
    SIGNER,
    SIGNED_ON;

    /** What is to be read on the paper, in the order of its form; empty where nothing is. */
    public static List<PaperField> of(Paper paper) {
        return switch (paper) {
            case M14, M16 -> List.of(HOLDER, ISSUER, ISSUED_ON, EXPIRES_ON);
            case M17, M18 -> List.of(HOLDER, ISSUED_ON, EXPIRES_ON);
            case M19, M20 -> List.of(HOLDER, EXPIRES_ON);
            case M12, M13, M15, M21, M23, M39 -> List.of(SIGNER, SIGNED_ON);
            default -> List.of();
        };
    }

    /** What is ticked of the paper. */
    public static List<PaperMark> marks(Paper paper) {
        return switch (paper) {
            case M03 -> List.of(TWO_CONTACTS, OTHER_PERSONS);
            case M16 -> List.of(PASSPORT, EXTENDED);
            case M18 -> List.of(PROVISIONAL);
            case M19 -> List.of(LIABILITY, ACCIDENT, TERRITORY);
            case M20 -> List.of(TERRITORY);
            case M23 -> List.of(MEDIUM, DURATION, PURPOSE);
            default -> List.of();
        };
    }

    /** Whether the paper names the traveller; that of a parent names the parent. */
    static boolean namesTraveller(Paper paper) {
        return of(paper).contains(HOLDER) && paper != Paper.M14;
    }
}
