package org.twinflow.groups;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** A wording of what a group agrees with itself, and who has agreed to it. */
@Entity
class GroupContract {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "working_group"))
    private GroupId group;

    private int edition;
    private String words;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "written_by"))
    private PersonId writtenBy;

    private Instant writtenAt;

    @ElementCollection
    @CollectionTable(name = "group_contract_consent", joinColumns = @JoinColumn(name = "contract"))
    @OrderColumn(name = "place")
    private List<Consent> consents = new ArrayList<>();

    /** Who writes agrees to it. */
    GroupContract(GroupId group, int edition, String words, PersonId by, Instant now) {
        this.id = UUID.randomUUID();
        this.group = group;
        this.edition = edition;
        this.words = words;
        this.writtenBy = by;
        this.writtenAt = now;
        agree(by, now);
    }

    @SuppressWarnings("NullAway.Init")
    protected GroupContract() {}

    final void agree(PersonId person, Instant now) {
        if (!hasAgreed(person)) {
            consents.add(new Consent(person.id(), now));
        }
    }

    final boolean hasAgreed(PersonId person) {
        return consents.stream().anyMatch(each -> each.person().equals(person.id()));
    }

    GroupId group() {
        return group;
    }

    int edition() {
        return edition;
    }

    String words() {
        return words;
    }

    PersonId writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** Somebody has agreed. */
    @Embeddable
    record Consent(UUID person, Instant givenAt) {}
}
