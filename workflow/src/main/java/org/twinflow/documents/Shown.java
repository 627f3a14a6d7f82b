package org.twinflow.documents;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sees a document. Either somebody chose a level, or the folder it lies in is kept for some people and decides, or a
 * feature has filed it and named them.
 */
@MappedSuperclass
abstract class Shown {

    @Enumerated(EnumType.STRING)
    private @Nullable AudienceLevel audienceLevel;

    /** What was chosen, while the folder decides. */
    @Enumerated(EnumType.STRING)
    private @Nullable AudienceLevel levelElsewhere;

    @ElementCollection
    @CollectionTable(name = "document_audience", joinColumns = @JoinColumn(name = "document"))
    @Column(name = "token")
    private Set<String> audience = new HashSet<>();

    abstract @Nullable UUID project();

    void show(NewDocument wanted) {
        audienceLevel = wanted.level();
        var home = wanted.project();
        audience.addAll(audienceLevel == null || home == null ? wanted.audience() : audienceLevel.tokens(home));
    }

    /** Shows it to these from now on, and to nobody else. */
    void showTo(@Nullable AudienceLevel level, Set<String> tokens) {
        audienceLevel = level;
        levelElsewhere = null;
        audience.retainAll(tokens);
        audience.addAll(tokens);
    }

    /** Shows it to those whom its folder is kept for. */
    void follow(Set<String> kept) {
        var chosen = audienceLevel == null ? levelElsewhere : audienceLevel;
        showTo(null, kept);
        levelElsewhere = chosen;
    }

    /** Its folder is not kept for some any more: it is shown to the members, or to the teachers when they alone saw it. */
    void leave() {
        var level = levelElsewhere == AudienceLevel.TEACHERS ? AudienceLevel.TEACHERS : AudienceLevel.MEMBERS;
        showTo(level, level.tokens(Objects.requireNonNull(project())));
    }

    /** Whether its folder decides. */
    boolean isPlaced() {
        return levelElsewhere != null;
    }

    /** Whether a feature has named who sees it. */
    boolean isFiled() {
        return audienceLevel == null && levelElsewhere == null;
    }

    @Nullable AudienceLevel level() {
        return audienceLevel;
    }

    Set<String> audience() {
        return Set.copyOf(audience);
    }
}
