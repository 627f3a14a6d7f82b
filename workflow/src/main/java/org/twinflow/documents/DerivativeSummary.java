package org.twinflow.documents;

/**
 * Something that was made out of a version.
 *
 * @param part see {@link DerivativeKind}
 * @param hash of a personal paper: the HMAC under its person's key
 */
public record DerivativeSummary(DerivativeKind kind, int part, String mediaType, long size, String hash) {}
