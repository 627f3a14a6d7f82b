package org.twinflow.labels;

import java.time.Instant;

/**
 * What is known of a certificate's code.
 *
 * @param genuine whether the facts are those that were signed
 * @param fingerprint of the key that signed, so that two answers can be compared
 */
public record VerifiedCertificate(
        CertificateFacts facts, Instant issuedAt, boolean genuine, String signature, String fingerprint) {}
