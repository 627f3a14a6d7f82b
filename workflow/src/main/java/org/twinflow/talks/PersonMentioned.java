package org.twinflow.talks;

import org.twinflow.people.PersonId;

/** Somebody was called by name in what was said about a task that they see. */
public record PersonMentioned(String taskId, RemarkId remark, PersonId person, PersonId by) {}
