package org.twinflow.engine;

/**
 * A task no longer waits; told in the transaction that ended it.
 *
 * @param completed whether somebody did it, rather than the case having moved on without it
 */
public record TaskEnded(String taskId, String processKey, String subject, String key, boolean completed) {}
