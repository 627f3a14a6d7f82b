package org.twinflow.labels;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseLines;

/** Says beside a task which application it is about: number and project. */
@Component
class LabelLines implements CaseLines {

    private final LabelApplicationRepository applications;
    private final LabelViews views;

    LabelLines(LabelApplicationRepository applications, LabelViews views) {
        this.applications = applications;
        this.views = views;
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(LabelViews.PROCESS);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        var lines = new HashMap<String, String>();
        for (var subject : subjects) {
            applications
                    .findById(LabelApplicationId.of(subject))
                    .map(application -> views.summary(application, null))
                    .ifPresent(found -> lines.put(subject, found.number() + " · " + found.projectTitle()));
        }
        return lines;
    }
}
