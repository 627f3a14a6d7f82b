package org.twinflow.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectSummary;

/**
 * A task as its reader sees it.
 *
 * @param name in the reader's language
 * @param schools the schools of the project that the task means, if it means some of them
 * @param about a line that says which case it is, in the words of its feature; empty if it says nothing
 * @param who who has it, is finishing it or has done it
 * @param since when who has it got it, or null
 * @param putOff how the reader has put it off, or null
 * @param url the page of a feature on which it is done, or on which its case is read if a form does; else null
 * @param failure the message key of why the reader's last completion was not taken, or null
 * @param version changes with everything that a reader could be wrong about
 */
public record InboxTask(
        String id,
        String key,
        String name,
        String processKey,
        String processName,
        String processDefinitionId,
        String processInstanceId,
        String subject,
        @Nullable ProjectSummary project,
        List<SchoolSummary> schools,
        String about,
        TaskState state,
        @Nullable PersonSummary who,
        @Nullable Instant since,
        @Nullable PutOff putOff,
        int priority,
        @Nullable String formKey,
        @Nullable String formRef,
        @Nullable String url,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant doneAt,
        Urgency urgency,
        @Nullable String failure,
        String version) {

    /** For whom the reader would do it, who is away; or null. */
    public @Nullable PersonSummary standInFor() {
        return state == TaskState.OPEN ? who : null;
    }

    public boolean isDoable() {
        return state == TaskState.OPEN || state == TaskState.MINE;
    }
}
