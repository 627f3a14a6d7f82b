package org.twinflow.pdf;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A certificate on one landscape page; every word comes from the caller.
 *
 * @param author who awards it
 * @param kicker the line above the title, for example the programme
 * @param title for example "National Quality Label"
 * @param lead the line above the recipient, for example "is awarded to"
 * @param recipient the school or the person
 * @param body the sentences below the recipient
 * @param project the title of the project
 * @param date place and date as they are to be written
 * @param code the verification code as people type it
 * @param codeCaption what the code is for, for example "Check this certificate at twinflow.example/verify"
 * @param address what the QR code opens
 */
public record Certificate(
        String author,
        Locale language,
        Instant made,
        String kicker,
        String title,
        String lead,
        String recipient,
        List<String> body,
        String project,
        List<Partner> partners,
        String date,
        List<Signatory> signatories,
        String code,
        String codeCaption,
        String address) {

    public Certificate {
        body = List.copyOf(body);
        partners = List.copyOf(partners);
        signatories = List.copyOf(signatories);
    }
}
