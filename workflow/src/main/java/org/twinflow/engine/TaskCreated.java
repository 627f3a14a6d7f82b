package org.twinflow.engine;

/** A task has begun to wait; told in the transaction that made it. */
public record TaskCreated(TaskDetails task) {}
