package org.twinflow.bulletin;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** What a teacher tells the others, or replies. */
@Entity
@Table(name = "bulletin_note")
class Note {

    @EmbeddedId
    private NoteId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "root"))
    private @Nullable NoteId root;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "author"))
    private PersonId author;

    private String text;
    private Instant postedAt;
    private @Nullable Instant changedAt;
    private boolean pinned;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "withdrawn_by"))
    private @Nullable PersonId withdrawnBy;

    Note(ProjectId project, @Nullable NoteId root, PersonId author, String text, Instant now) {
        this.id = NoteId.next();
        this.project = project;
        this.root = root;
        this.author = author;
        this.text = text;
        this.postedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    void change(String words, Instant now) {
        if (!text.equals(words)) {
            text = words;
            changedAt = now;
        }
    }

    void pin(boolean up) {
        pinned = up;
    }

    void withdraw(PersonId by) {
        withdrawnBy = by;
        text = "";
        pinned = false;
    }

    NoteId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    /** The note that it replies to, or itself. */
    NoteId thread() {
        return root == null ? id : root;
    }

    boolean isReply() {
        return root != null;
    }

    PersonId author() {
        return author;
    }

    boolean isBy(PersonId person) {
        return author.equals(person);
    }

    String text() {
        return text;
    }

    Instant postedAt() {
        return postedAt;
    }

    @Nullable Instant changedAt() {
        return changedAt;
    }

    boolean isPinned() {
        return pinned;
    }

    boolean isWithdrawn() {
        return withdrawnBy != null;
    }
}
