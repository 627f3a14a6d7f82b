package org.twinflow.contests;

import org.springframework.stereotype.Component;
import org.twinflow.inbox.TaskPages;

/** Where the tasks of an entry are done. */
@Component
class ContestPages implements TaskPages {

    @Override
    public String prefix() {
        return "contests";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        return switch (formKey) {
            case "contests/mark" -> "/contests/entries/" + subject + "/mark";
            case "contests/deliberation" -> "/contests/entries/" + subject + "/deliberation";
            default -> "/contests/entries/" + subject;
        };
    }
}
