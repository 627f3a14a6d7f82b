package org.twinflow.pages;

import java.time.Instant;
import org.twinflow.people.PersonSummary;

/**
 * A page as it was at some moment, for one reader.
 *
 * @param number of the version that the reader would have read then
 * @param text without pictures that may no longer be shown
 * @param latest the version that the reader reads today
 * @param removed whether the page was taken away since
 * @param withheld how many pictures are left out, because somebody on them no longer agrees
 */
public record PageThen(
        PageId id,
        int number,
        PageText text,
        PersonSummary savedBy,
        Instant savedAt,
        int latest,
        boolean removed,
        int withheld) {}
