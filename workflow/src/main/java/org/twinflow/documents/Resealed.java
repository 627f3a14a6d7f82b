package org.twinflow.documents;

/**
 * What came of encrypting the papers of a person again.
 *
 * @param again how many lie under the new key now and did not before
 * @param failed how many could not be read, and were left as they lie
 */
public record Resealed(long again, long failed) {}
