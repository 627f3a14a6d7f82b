package org.twinflow.groups;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

/** Pupils of a project who are put into groups at once. */
@Entity
class Division {

    @EmbeddedId
    private DivisionId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    private String title;
    private String words;
    private int groupSize;
    private int countries;
    private boolean mixLanguages;
    private boolean mixLevels;
    private @Nullable LocalDate choicesUntil;

    @Enumerated(EnumType.STRING)
    private DivisionState state = DivisionState.OPEN;

    private long seed = 1;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "opened_by"))
    private PersonId openedBy;

    private Instant openedAt;
    private @Nullable Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "division_topic", joinColumns = @JoinColumn(name = "division"))
    @OrderColumn(name = "place")
    @Column(name = "title")
    private List<String> topics = new ArrayList<>();

    Division(ProjectId project, NewDivision wanted, PersonId by, Instant now) {
        this.id = DivisionId.next();
        this.project = project;
        this.title = wanted.title();
        this.words = wanted.words();
        this.groupSize = wanted.size();
        this.countries = wanted.countries();
        this.mixLanguages = wanted.mixLanguages();
        this.mixLevels = wanted.mixLevels();
        this.choicesUntil = wanted.choicesUntil();
        this.topics.addAll(wanted.topics());
        this.openedBy = by;
        this.openedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Division() {}

    /** The groups are there to be looked at. */
    void draft() {
        mustNotBePublished();
        state = DivisionState.DRAFT;
    }

    /** Mixes otherwise the next time. */
    void shuffle() {
        seed++;
    }

    void publish(Instant now) {
        if (state != DivisionState.DRAFT) {
            throw new RefusedException("groups.publish.early");
        }
        state = DivisionState.PUBLISHED;
        publishedAt = now;
    }

    /** The groups are for the teachers alone again. */
    void withdraw() {
        if (state == DivisionState.PUBLISHED) {
            state = DivisionState.DRAFT;
            publishedAt = null;
        }
    }

    void mustNotBePublished() {
        if (isPublished()) {
            throw new RefusedException("groups.published.already");
        }
    }

    boolean isPublished() {
        return state == DivisionState.PUBLISHED;
    }

    /** Whether pupils say which topics they wish on that day. */
    boolean takesChoices(LocalDate today) {
        return state == DivisionState.OPEN
                && !topics.isEmpty()
                && (choicesUntil == null || !today.isAfter(choicesUntil));
    }

    DivisionId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    int size() {
        return groupSize;
    }

    int countries() {
        return countries;
    }

    boolean mixLanguages() {
        return mixLanguages;
    }

    boolean mixLevels() {
        return mixLevels;
    }

    @Nullable LocalDate choicesUntil() {
        return choicesUntil;
    }

    DivisionState state() {
        return state;
    }

    long seed() {
        return seed;
    }

    PersonId openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    List<String> topics() {
        return List.copyOf(topics);
    }

    long version() {
        return lock == null ? 0 : lock;
    }
}
