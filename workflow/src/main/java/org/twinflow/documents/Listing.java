package org.twinflow.documents;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * Which documents are asked for, and in which order.
 *
 * @param project null for those of all projects
 * @param folder null for all, empty for what lies in none
 * @param narrow what else they must be
 * @param cursor where the list goes on, null for its beginning
 * @param size how many at most
 */
public record Listing(
        @Nullable UUID project,
        @Nullable String folder,
        Narrow narrow,
        Order order,
        @Nullable String cursor,
        int size) {

    /** What a document's row says of its work. */
    public enum State {
        DRAFT,
        IN_APPROVAL,
        CHANGES_ASKED,
        APPROVED,
        BEING_EDITED
    }

    /** By what a list is sorted. */
    public enum Sort {
        CHANGED,
        NAME,
        SIZE,
        STATE
    }

    /** @param down from the latest, largest or last of the alphabet on */
    public record Order(Sort sort, boolean down) {

        public static final Order LATEST = new Order(Sort.CHANGED, true);
    }

    /**
     * Each part narrows the list when it is not null.
     *
     * @param owners who handed the document in
     * @param only these documents and no others
     * @param titled what stands in the title, in capitals or not
     */
    public record Narrow(
            @Nullable State state,
            @Nullable FileKind kind,
            @Nullable Set<AudienceLevel> levels,
            @Nullable Set<PersonId> owners,
            @Nullable Set<UUID> only,
            @Nullable String titled) {

        public static final Narrow NOTHING = new Narrow(null, null, null, null, null, null);

        public static Narrow titled(String words) {
            return new Narrow(null, null, null, null, null, words);
        }
    }
}
