package org.twinflow.purges;

import org.springframework.stereotype.Component;
import org.twinflow.inbox.TaskPages;

/** Tells the inbox where papers are looked at whose time is over. */
@Component
class PurgeTasks implements TaskPages {

    @Override
    public String prefix() {
        return "purges";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        return "/data-protection/journeys/" + subject;
    }
}
