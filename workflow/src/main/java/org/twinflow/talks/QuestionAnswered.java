package org.twinflow.talks;

import org.twinflow.people.PersonId;

/**
 * A question has come to its end by who was asked.
 *
 * @param taskId the task because of which it was put
 * @param state {@link QuestionState#ANSWERED} or {@link QuestionState#DECLINED}
 */
public record QuestionAnswered(String taskId, RemarkId question, PersonId asker, PersonId by, QuestionState state) {}
