package org.twinflow.closing;

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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

/** The end of a project; a project that was taken up again gets there once more by the same row. */
@Entity
class Closing {

    @EmbeddedId
    private ClosingId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    @Enumerated(EnumType.STRING)
    private ClosingState state = ClosingState.CHECKING;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "begun_by"))
    private @Nullable PersonId begunBy;

    private Instant begunAt;
    private String checked = "";
    private String note = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "checked_by"))
    private @Nullable PersonId checkedBy;

    private @Nullable Instant checkedAt;
    private @Nullable Instant frozenAt;
    private int accountsEnded;
    private int peopleAnonymised;
    private @Nullable Instant purgedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "certificate"))
    private @Nullable DocumentId certificate;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "certified_by"))
    private @Nullable PersonId certifiedBy;

    private @Nullable Instant certifiedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "reopened_by"))
    private @Nullable PersonId reopenedBy;

    private @Nullable Instant reopenedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "closing_word", joinColumns = @JoinColumn(name = "closing"))
    @OrderColumn(name = "place")
    private List<ClosingWord> words = new ArrayList<>();

    Closing(ProjectId project, @Nullable PersonId by, Instant now) {
        this.id = ClosingId.next();
        this.project = project;
        this.begunBy = by;
        this.begunAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Closing() {}

    /** Once more, after the work was taken up again. */
    void begin(@Nullable PersonId by, Instant now) {
        state = ClosingState.CHECKING;
        begunBy = by;
        begunAt = now;
        checked = "";
        note = "";
        frozenAt = null;
        words.clear();
    }

    void check(Set<ClosingItem> items, String said, PersonId by, Instant now) {
        checked = items.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        note = said;
        checkedBy = by;
        checkedAt = now;
        state = ClosingState.LAST_WORDS;
    }

    void say(SchoolId school, PersonId person, String said, Instant now) {
        words.removeIf(word -> word.school().equals(school));
        words.add(new ClosingWord(school, person, said, now));
    }

    void freeze(Instant now) {
        if (frozenAt == null) {
            frozenAt = now;
        }
        state = ClosingState.CLOSED;
    }

    void purge(int accounts, int people, Instant now) {
        accountsEnded += accounts;
        peopleAnonymised += people;
        purgedAt = now;
        state = ClosingState.PURGED;
    }

    void certify(PersonId by, Instant now) {
        certifiedBy = by;
        certifiedAt = now;
    }

    void file(DocumentId paper) {
        certificate = paper;
    }

    void archive() {
        state = ClosingState.ARCHIVED;
    }

    void reopen(@Nullable PersonId by, Instant now) {
        state = ClosingState.REOPENED;
        reopenedBy = by;
        reopenedAt = now;
    }

    /** Notes who asked for it, before the case does it. */
    void reopening(PersonId by) {
        reopenedBy = by;
    }

    ClosingId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    ClosingState state() {
        return state;
    }

    Instant begunAt() {
        return begunAt;
    }

    Set<ClosingItem> checked() {
        var items = EnumSet.noneOf(ClosingItem.class);
        Arrays.stream(checked.split(","))
                .filter(name -> !name.isEmpty())
                .map(ClosingItem::valueOf)
                .forEach(items::add);
        return items;
    }

    String note() {
        return note;
    }

    /** Whoever went through the checklist; only after that anything else is done. */
    PersonId responsible() {
        return Objects.requireNonNull(checkedBy);
    }

    @Nullable Instant frozenAt() {
        return frozenAt;
    }

    int accountsEnded() {
        return accountsEnded;
    }

    int peopleAnonymised() {
        return peopleAnonymised;
    }

    @Nullable DocumentId certificate() {
        return certificate;
    }

    @Nullable PersonId certifiedBy() {
        return certifiedBy;
    }

    @Nullable Instant certifiedAt() {
        return certifiedAt;
    }

    @Nullable PersonId reopenedBy() {
        return reopenedBy;
    }

    List<ClosingWord> words() {
        return List.copyOf(words);
    }
}
