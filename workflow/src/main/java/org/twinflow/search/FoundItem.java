package org.twinflow.search;

import org.jspecify.annotations.Nullable;

/**
 * What was found under the sight of a reader.
 *
 * @param version of the row that the index knew then; what it says in another version was not found
 */
record FoundItem(SearchHit hit, @Nullable Long version) {

    /** The hit with the place of the words, or with how it begins if there is none. */
    SearchHit with(@Nullable String place) {
        return place == null ? hit : hit.with(place);
    }

    /** In the index. */
    String id() {
        return SearchItem.id(hit.kind(), hit.id());
    }
}
