package org.twinflow.search;

import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;

/** How the index is, and what an administrator may have done about it. */
@Service
public class SearchCare {

    private final SearchIndex index;

    SearchCare(SearchIndex index) {
        this.index = index;
    }

    public SearchIndexState state(Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        return index.state();
    }

    /** Whether it works: nothing of what is in it. */
    public SearchIndexCondition condition() {
        return index.condition();
    }

    /** Compares the index with the rows and mends what differs, in the background. */
    public void check(Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        index.startComparison();
    }

    /** Writes every item again, in the background; all is found all the while. */
    public void rebuild(Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        index.startRebuild();
    }
}
