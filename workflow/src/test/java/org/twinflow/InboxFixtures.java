package org.twinflow;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxTask;
import org.twinflow.inbox.InboxView;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** Does the tasks of tests as people do them: from their inbox. */
@Component
public class InboxFixtures {

    private final Inbox inbox;
    private final TaskWork work;
    private final Access access;

    InboxFixtures(Inbox inbox, TaskWork work, Access access) {
        this.inbox = inbox;
        this.work = work;
        this.access = access;
    }

    /** What the person can do in the project now. */
    public List<InboxTask> tasks(PersonId person, ProjectId project) {
        var query = new InboxQuery(InboxView.ME, project, "", 50, null, Locale.ENGLISH);
        return inbox.view(access.reader(person), query).items();
    }

    /** The keys of what the person can do in the project now. */
    public List<String> keys(PersonId person, ProjectId project) {
        return tasks(person, project).stream().map(InboxTask::key).sorted().toList();
    }

    /** Completes the person's only task of that key in the project, with the answers of its form. */
    public void complete(PersonId person, ProjectId project, String key, Map<String, ?> answers) {
        var task = tasks(person, project).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + key + " among " + keys(person, project)));
        complete(person, task.id(), answers);
    }

    public void complete(PersonId person, String taskId, Map<String, ?> answers) {
        work.complete(taskId, answers, Duration.ZERO, access.reader(person), Locale.ENGLISH);
    }
}
