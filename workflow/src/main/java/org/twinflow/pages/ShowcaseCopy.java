package org.twinflow.pages;

import java.time.Instant;
import java.util.List;

/**
 * The showcase of a closed project, as its teachers see what became of it.
 *
 * @param pages how many pages everybody reads in it today
 * @param gaps what was left out when it was written
 */
public record ShowcaseCopy(Instant writtenAt, int pages, List<Gap> gaps) {

    public ShowcaseCopy {
        gaps = List.copyOf(gaps);
    }

    /**
     * A page that everybody could read, and that was left out.
     *
     * @param pupils who can be recognised on it and did not agree any more
     */
    public record Gap(PageId page, String title, String language, List<String> pupils) {

        public Gap {
            pupils = List.copyOf(pupils);
        }
    }
}
