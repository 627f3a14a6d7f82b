package org.twinflow.closing;

/**
 * What is known about an item of the checklist.
 *
 * @param count of documents, reviews, applications not decided, open tasks, papers still owed
 * @param settled whether there is nothing left to do as far as one can count
 */
public record ClosingFact(ClosingItem item, int count, boolean settled) {}
