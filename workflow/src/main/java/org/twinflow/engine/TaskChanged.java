package org.twinflow.engine;

/** A task has another assignee, candidates, due date or priority; told in the transaction that changed it. */
public record TaskChanged(TaskDetails task) {}
