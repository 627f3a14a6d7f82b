package org.twinflow.inbox;

/** What a case is about is called otherwise; told in the transaction that renames it. */
record CaseRenamed(String subject) {}
