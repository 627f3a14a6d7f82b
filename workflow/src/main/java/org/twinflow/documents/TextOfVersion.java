package org.twinflow.documents;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What was read out of a version. */
@Entity
@Table(name = "document_text")
class TextOfVersion {

    /** Behind it stands what was read from pictures. */
    private static final String PICTURES = "\n\f\n";

    @EmbeddedId
    private VersionId id;

    @Version
    private @Nullable Long lock;

    @Column(length = ReadingOutcome.LONGEST_TEXT)
    private String text;

    TextOfVersion(VersionId id, String text) {
        this.id = id;
        this.text = text;
    }

    @SuppressWarnings("NullAway.Init")
    protected TextOfVersion() {}

    VersionId id() {
        return id;
    }

    String text() {
        return text;
    }

    /** Puts new text in the place of the former; what was read from pictures stays. */
    void replace(String newText) {
        text = joined(newText, fromPictures());
    }

    void dropPictures() {
        var mark = text.indexOf(PICTURES);
        text = mark < 0 ? text : text.substring(0, mark);
    }

    void appendPicture(String more) {
        text = joined(text, text.indexOf(PICTURES) < 0 ? PICTURES + more : "\n" + more);
    }

    private String fromPictures() {
        var mark = text.indexOf(PICTURES);
        return mark < 0 ? "" : text.substring(mark);
    }

    private static String joined(String one, String other) {
        var all = one + other;
        return all.substring(0, Math.min(all.length(), ReadingOutcome.LONGEST_TEXT));
    }
}
