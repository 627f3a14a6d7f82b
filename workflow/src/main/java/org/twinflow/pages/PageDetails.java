package org.twinflow.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;

/**
 * A version of a page as one reader sees it.
 *
 * @param number of the version
 * @param shown the version that its audience reads, null for none
 * @param audience who that is
 * @param latest the version that was saved last; the same as {@code number} for those who see only what is shown
 * @param asked the publication that somebody else is to look at, null for none
 */
public record PageDetails(
        PageId id,
        ProjectId project,
        int number,
        PageText text,
        List<PersonSummary> recognisable,
        PersonSummary savedBy,
        Instant savedAt,
        @Nullable Integer shown,
        @Nullable AudienceLevel audience,
        int latest,
        @Nullable PublicationView asked,
        boolean mayEdit,
        boolean mayReview) {

    public PageDetails {
        recognisable = List.copyOf(recognisable);
    }
}
