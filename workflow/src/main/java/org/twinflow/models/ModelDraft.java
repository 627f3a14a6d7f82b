package org.twinflow.models;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** The files of a package on which an administrator works; nothing of it is in force. */
@Entity
@Table(name = "model_draft")
class ModelDraft {

    @Id
    @Column(name = "model_key")
    private String key;

    @Version
    private @Nullable Long lock;

    private int basedOn;
    private long revision;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "saved_by"))
    private PersonId savedBy;

    private Instant savedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "model_draft_file", joinColumns = @JoinColumn(name = "model_key"))
    @MapKeyColumn(name = "name")
    @Column(name = "content", length = 1_000_000)
    private Map<String, String> files = new TreeMap<>();

    /** @param basedOn the version in force from which the draft was made, 0 for none */
    ModelDraft(String key, int basedOn, Map<String, String> files, PersonId by, Instant now) {
        this.key = key;
        this.basedOn = basedOn;
        this.savedBy = by;
        this.savedAt = now;
        save(files, by, now);
    }

    @SuppressWarnings("NullAway.Init")
    protected ModelDraft() {}

    void save(Map<String, String> newFiles, PersonId by, Instant now) {
        files.keySet().retainAll(newFiles.keySet());
        files.putAll(newFiles);
        savedBy = by;
        savedAt = now;
        revision++;
    }

    /** Begins again from what is in force now. */
    void rebase(int newBase, Map<String, String> newFiles, PersonId by, Instant now) {
        basedOn = newBase;
        save(newFiles, by, now);
    }

    String key() {
        return key;
    }

    Instant savedAt() {
        return savedAt;
    }

    DraftDetails details() {
        return new DraftDetails(
                key, new DraftLock(basedOn, revision).toString(), basedOn, new TreeMap<>(files), savedBy, savedAt);
    }
}
