package org.twinflow.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;

/** Finds what a project holds twice, among what the asker may see; nobody learns of a document that is not for them. */
@Service
@Transactional(readOnly = true)
public class Lookalikes {

    private static final int MOST = 99;

    private static final int NAMED = 5;

    private final DocumentRows rows;
    private final DocumentRules rules;
    private final Sketches sketches;

    Lookalikes(DocumentRows rows, DocumentRules rules, Sketches sketches) {
        this.rows = rows;
        this.rules = rules;
        this.sketches = sketches;
    }

    /**
     * The documents of the project that were there before with the same bytes in their latest version, the oldest first.
     * Of two that come at the same time only the later one is told of, or else both might be thrown away.
     */
    public List<DocumentDetails> sameAs(DocumentId id, Reader reader) {
        var document = rows.visible(id, reader);
        var project = document.project();
        if (project == null || document.isPersonal()) {
            return List.of();
        }
        return rows.withContent(project, rows.latest(document).summary().sha256(), reader).stream()
                .takeWhile(other -> !other.id().equals(id))
                .toList();
    }

    /**
     * The documents of the project that were there before and whose latest version is nearly the same in text or picture,
     * the most alike first; at most five. Told to those who may change the document, who can do something about it.
     */
    public Likenesses nearly(DocumentId id, Reader reader) {
        var document = rows.visible(id, reader);
        var project = document.project();
        if (project == null || !rules.mayChange(document, reader)) {
            return Likenesses.NONE;
        }
        var latest = rows.details(document);
        // asked first: what is looked at in between may be missed, but not taken for known
        var known = isKnown(latest);
        var found = new ArrayList<Likeness>();
        for (var kind : LikenessKind.values()) {
            sketches.of(latest.sha256(), kind)
                    .ifPresent(sketch -> found.addAll(alike(latest, project, sketch, reader)));
        }
        found.sort(Comparator.comparingInt(Likeness::percent).reversed());
        return new Likenesses(known, once(found));
    }

    /** The documents of a project whose latest version has these bytes, the oldest first. */
    public List<DocumentDetails> withContent(UUID project, String sha256, Reader reader) {
        return rows.withContent(project, sha256, reader);
    }

    private List<Likeness> alike(DocumentDetails latest, UUID project, Sketch sketch, Reader reader) {
        var percents = new HashMap<String, Integer>();
        sketches.near(sketch, project, reader.tokens()).forEach((content, other) -> {
            var percent = sketch.likeness(other);
            if (percent > 0 && !content.equals(latest.sha256())) {
                // other bytes: something differs, if only a word
                percents.put(content, Math.min(MOST, percent));
            }
        });
        return rows.withContents(project, percents.keySet(), reader).stream()
                .filter(other -> other.createdAt().isBefore(latest.createdAt()))
                .map(other -> new Likeness(other, sketch.kind(), percents.getOrDefault(other.sha256(), 0)))
                .toList();
    }

    private boolean isKnown(DocumentDetails latest) {
        var kind = latest.mediaType().startsWith("image/") ? LikenessKind.PICTURE : LikenessKind.TEXT;
        return latest.state().isFinal()
                && (!latest.state().isFound()
                        || sketches.of(latest.sha256(), kind).isPresent());
    }

    private static List<Likeness> once(List<Likeness> found) {
        var named = new HashMap<DocumentId, Likeness>();
        return found.stream()
                .filter(likeness -> named.putIfAbsent(likeness.document().id(), likeness) == null)
                .limit(NAMED)
                .toList();
    }
}
