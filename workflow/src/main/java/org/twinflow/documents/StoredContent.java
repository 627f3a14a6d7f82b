package org.twinflow.documents;

/**
 * Bytes that are safe on disk.
 *
 * @param hash their name: SHA-256, or of a personal paper HMAC-SHA-256 under its key
 */
record StoredContent(String hash, long size) {}
