package org.twinflow.demo;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.inbox.TaskWork;

/** Does tasks out of somebody's inbox, as they would. */
@Component
@Profile("demo")
class DemoTasks {

    private final DemoPeople people;
    private final Inbox inbox;
    private final TaskWork work;

    DemoTasks(DemoPeople people, Inbox inbox, TaskWork work) {
        this.people = people;
        this.inbox = inbox;
        this.work = work;
    }

    /** Answers the first task of that key that waits for the person. */
    void answer(String username, String key, Map<String, ?> values) {
        var reader = people.as(username);
        var query = new InboxQuery(InboxView.ME, null, "", 200, null, Locale.ENGLISH);
        var task = inbox.view(reader, query).items().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(username + " has no task " + key));
        work.complete(task.id(), values, Duration.ZERO, reader, Locale.ENGLISH);
    }
}
