package org.twinflow.pages;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.twinflow.people.PersonId;

/** A page as somebody saved it; it never changes. */
@Entity
class PageVersion implements Persistable<PageVersion.Key> {

    @Embeddable
    record Key(UUID page, int number) implements Serializable {}

    @EmbeddedId
    private Key id;

    private String title;
    private String stage;

    @Column(name = "written_in")
    private String language;

    private String body;

    @Enumerated(EnumType.STRING)
    private @Nullable Licence licence;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "saved_by"))
    private PersonId savedBy;

    private Instant savedAt;

    @ElementCollection
    @CollectionTable(
            name = "page_exhibit",
            joinColumns = {@JoinColumn(name = "page"), @JoinColumn(name = "number")})
    @OrderColumn(name = "place")
    private List<ExhibitRow> exhibits = new ArrayList<>();

    @Transient
    private boolean fresh;

    PageVersion(PageId page, int number, PageText text, PersonId by, Instant now) {
        this.id = new Key(page.id(), number);
        this.title = text.title();
        this.stage = text.stage();
        this.language = text.language();
        this.body = text.body();
        this.licence = text.licence();
        this.savedBy = by;
        this.savedAt = now;
        this.fresh = true;
        text.exhibits().forEach(shown -> exhibits.add(ExhibitRow.of(shown)));
    }

    @SuppressWarnings("NullAway.Init")
    protected PageVersion() {}

    PageText text() {
        return new PageText(
                title,
                stage,
                language,
                body,
                licence,
                exhibits.stream().map(ExhibitRow::exhibit).toList());
    }

    PageId page() {
        return new PageId(id.page());
    }

    int number() {
        return id.number();
    }

    String title() {
        return title;
    }

    PersonId savedBy() {
        return savedBy;
    }

    Instant savedAt() {
        return savedAt;
    }

    @Override
    public Key getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
