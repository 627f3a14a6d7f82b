package org.twinflow.inbox;

import java.util.Map;
import org.twinflow.people.PersonId;

/**
 * Somebody has completed a task with a form; told in the transaction that completes it, before the case moves on, so
 * that a feature can write its own truth or refuse.
 *
 * @param values the answers: texts, numbers and booleans; a date is an ISO text
 */
public record TaskAnswered(
        String taskId, String taskKey, String processKey, String subject, Map<String, Object> values, PersonId by) {}
