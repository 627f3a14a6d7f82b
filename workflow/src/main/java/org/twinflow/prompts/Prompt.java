package org.twinflow.prompts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

/** What a project is asked to think of in a week. */
@Entity
class Prompt {

    @EmbeddedId
    private PromptId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    private int place;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "author"))
    private PersonId author;

    private @Nullable LocalDate publishedOn;

    @ElementCollection
    @CollectionTable(name = "prompt_text", joinColumns = @JoinColumn(name = "prompt"))
    @MapKeyColumn(name = "language")
    @Column(name = "words")
    private Map<String, String> texts = new HashMap<>();

    Prompt(ProjectId project, int place, Map<String, String> texts, PersonId author) {
        this.id = PromptId.next();
        this.project = project;
        this.place = place;
        this.texts.putAll(texts);
        this.author = author;
    }

    @SuppressWarnings("NullAway.Init")
    protected Prompt() {}

    void change(Map<String, String> written) {
        if (!texts.equals(written)) {
            texts.clear();
            texts.putAll(written);
        }
    }

    void publish(LocalDate day) {
        publishedOn = day;
    }

    /** Stands where the other stood, and the other here. */
    void swap(Prompt other) {
        var mine = place;
        place = other.place;
        other.place = mine;
    }

    void mustWait() {
        if (publishedOn != null) {
            throw new RefusedException("prompts.published.already");
        }
    }

    PromptId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    int place() {
        return place;
    }

    PersonId author() {
        return author;
    }

    @Nullable LocalDate publishedOn() {
        return publishedOn;
    }

    /** By language, in the order of their codes. */
    SortedMap<String, String> texts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }
}
