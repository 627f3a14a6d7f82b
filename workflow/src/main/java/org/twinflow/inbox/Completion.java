package org.twinflow.inbox;

import java.time.Instant;

/**
 * What became of the wish to complete a task.
 *
 * @param task the task as it was
 * @param state {@code FINISHING} while it can be taken back, else {@code DONE}
 * @param at when it is done
 */
public record Completion(InboxTask task, TaskState state, Instant at) {}
