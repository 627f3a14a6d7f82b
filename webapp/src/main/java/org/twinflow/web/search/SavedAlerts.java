package org.twinflow.web.search;

import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.searches.SavedSearches;
import org.twinflow.web.shell.Alerts;

/** Puts the bell into the frame for those who asked to be told of new hits. */
@Component
class SavedAlerts implements Alerts {

    private final SavedSearches searches;

    SavedAlerts(SavedSearches searches) {
        this.searches = searches;
    }

    @Override
    public boolean wantedBy(Reader reader) {
        return searches.alerts(reader);
    }
}
