package org.twinflow.talks;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** What somebody said about a task: a word, a reply to one, or a question to a person. */
@Entity
@Table(name = "task_remark")
class Remark {

    @EmbeddedId
    private RemarkId id;

    @Version
    private @Nullable Long lock;

    private String taskId;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private @Nullable ProjectId project;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "root"))
    private @Nullable RemarkId root;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "author"))
    private PersonId author;

    private String text;
    private Instant saidAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "asked"))
    private @Nullable PersonId asked;

    @Enumerated(EnumType.STRING)
    private @Nullable QuestionState question;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "withdrawn_by"))
    private @Nullable PersonId withdrawnBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "remark_mention", joinColumns = @JoinColumn(name = "remark"))
    private Set<Mention> mentions = new HashSet<>();

    Remark(
            RemarkId id,
            String taskId,
            @Nullable ProjectId project,
            @Nullable RemarkId root,
            PersonId author,
            String text,
            Set<Mention> mentions,
            Instant saidAt) {
        this.id = id;
        this.taskId = taskId;
        this.project = project;
        this.root = root;
        this.author = author;
        this.text = text;
        this.mentions.addAll(mentions);
        this.saidAt = saidAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected Remark() {}

    /** Makes it a question to a person. */
    Remark asking(PersonId person) {
        asked = person;
        question = QuestionState.OPEN;
        return this;
    }

    void settle(QuestionState state) {
        if (isOpenQuestion()) {
            question = state;
        }
    }

    void withdraw(PersonId by) {
        withdrawnBy = by;
        text = "";
        mentions.clear();
        settle(QuestionState.WITHDRAWN);
    }

    boolean isOpenQuestion() {
        return question == QuestionState.OPEN;
    }

    boolean isBy(PersonId person) {
        return author.equals(person);
    }

    boolean isWithdrawn() {
        return withdrawnBy != null;
    }

    boolean says(String words) {
        return text.equals(words);
    }

    RemarkId id() {
        return id;
    }

    String taskId() {
        return taskId;
    }

    Optional<ProjectId> project() {
        return Optional.ofNullable(project);
    }

    /** The remark that it replies to, or itself. */
    RemarkId thread() {
        return root == null ? id : root;
    }

    boolean isReply() {
        return root != null;
    }

    PersonId author() {
        return author;
    }

    String text() {
        return text;
    }

    Instant saidAt() {
        return saidAt;
    }

    @Nullable PersonId asked() {
        return asked;
    }

    @Nullable QuestionState question() {
        return question;
    }

    @Nullable PersonId withdrawnBy() {
        return withdrawnBy;
    }

    Set<Mention> mentions() {
        return mentions;
    }
}
