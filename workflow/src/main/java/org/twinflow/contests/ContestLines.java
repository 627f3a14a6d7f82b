package org.twinflow.contests;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseLines;

/** Says beside a task which entry it is about: project and category. */
@Component
class ContestLines implements CaseLines {

    private final ContestEntryRepository entries;
    private final EntryViews views;

    ContestLines(ContestEntryRepository entries, EntryViews views) {
        this.entries = entries;
        this.views = views;
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(EntryViews.PROCESS);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        var lines = new HashMap<String, String>();
        for (var subject : subjects) {
            entries.findById(ContestEntryId.of(subject))
                    .map(entry -> views.summary(entry, null, locale))
                    .ifPresent(found -> lines.put(
                            subject,
                            found.projectTitle() + " · " + found.category().name()));
        }
        return lines;
    }
}
