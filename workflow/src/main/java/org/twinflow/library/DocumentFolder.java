package org.twinflow.library;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** A folder that somebody made, so that it is there while nothing lies in it. */
@Entity
@SuppressWarnings("UnusedVariable") // who made it and when is kept for who asks later
class DocumentFolder {

    private static final String NOBODY = "nobody";

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    private UUID project;
    private String path;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "created_by"))
    private @Nullable PersonId createdBy;

    private Instant createdAt;

    private @Nullable String keptFor;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "document_folder_audience", joinColumns = @JoinColumn(name = "folder"))
    @Column(name = "token")
    private Set<String> audience = new HashSet<>();

    DocumentFolder(UUID project, String path, PersonId by, Instant now) {
        this.id = UUID.randomUUID();
        this.project = project;
        this.path = path;
        this.createdBy = by;
        this.createdAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected DocumentFolder() {}

    /**
     * Lets only these see what lies in it.
     *
     * @param owner what it is called by whoever keeps it for them
     */
    void keepFor(String owner, Set<String> tokens) {
        keptFor = owner;
        audience = new HashSet<>(tokens);
    }

    /** Whoever it was kept for is no more; what lies in it stays with those who see it. */
    void giveUp() {
        keptFor = NOBODY;
    }

    /** Whether somebody still works in it. */
    boolean isOwned() {
        return keptFor != null && !keptFor.equals(NOBODY);
    }

    boolean isKeptFor(String owner) {
        return owner.equals(keptFor);
    }

    Set<String> audience() {
        return Set.copyOf(audience);
    }

    /** Whether that path is this folder or one in it; people write names in capitals or not. */
    boolean holds(String folder) {
        return folder.equalsIgnoreCase(path) || folder.regionMatches(true, 0, path + "/", 0, path.length() + 1);
    }

    boolean isAtOrBelow(String around) {
        return isAtOrBelow(path, around);
    }

    static boolean isAtOrBelow(String path, String around) {
        return path.equals(around) || path.startsWith(around + "/");
    }

    String path() {
        return path;
    }

    void move(String newPath) {
        path = newPath;
    }
}
