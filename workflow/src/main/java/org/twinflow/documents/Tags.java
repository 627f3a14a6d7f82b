package org.twinflow.documents;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** The one way tags are written: without spaces around them, each once whatever its capitals. */
final class Tags {

    static final int LONGEST = 40;
    static final int MOST = 20;

    private Tags() {}

    static Set<String> normal(Collection<String> tags) {
        var normal = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (var tag : tags) {
            var clean = tag.replaceAll("[\\p{Cntrl}\\s,;]+", " ").strip();
            if (clean.length() > LONGEST) {
                throw new InvalidException(FieldError.of("tags", "documents.tag.form", LONGEST));
            }
            if (!clean.isEmpty()) {
                normal.add(clean);
            }
        }
        if (normal.size() > MOST) {
            throw new InvalidException(FieldError.of("tags", "documents.tags.many", MOST));
        }
        return normal;
    }
}
