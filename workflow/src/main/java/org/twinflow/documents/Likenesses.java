package org.twinflow.documents;

import java.util.List;

/**
 * What is nearly the same as a document.
 *
 * @param known whether its content has been looked at; until then there may be more
 */
public record Likenesses(boolean known, List<Likeness> found) {

    static final Likenesses NONE = new Likenesses(true, List.of());
}
