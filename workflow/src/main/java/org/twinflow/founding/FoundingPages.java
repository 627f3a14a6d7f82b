package org.twinflow.founding;

import org.springframework.stereotype.Component;
import org.twinflow.inbox.TaskPages;

/** Where a project is described. */
@Component
class FoundingPages implements TaskPages {

    @Override
    public String prefix() {
        return "founding";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        return "/foundings/" + subject + "/steps/1";
    }
}
