package org.twinflow.labels;

import org.springframework.stereotype.Component;
import org.twinflow.inbox.TaskPages;

/** Where the tasks of an application are done. */
@Component
class LabelPages implements TaskPages {

    @Override
    public String prefix() {
        return "labels";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        return switch (formKey) {
            case "labels/review" -> "/reviews/" + subject;
            case "labels/reviewers" -> "/reviews/" + subject + "/reviewers";
            case "labels/decision" -> "/reviews/" + subject + "/decision";
            default -> "/labels/" + subject;
        };
    }
}
