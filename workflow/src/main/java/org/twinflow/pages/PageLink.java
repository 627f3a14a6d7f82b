package org.twinflow.pages;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** An address that opens a page to whoever has it, until a day or until somebody ends it. */
@Entity
@SuppressWarnings("UnusedVariable") // who ended it is kept for who asks later
class PageLink {

    @EmbeddedId
    private LinkId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "page"))
    private PageId page;

    private String token;
    private String label;
    private LocalDate untilDay;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "made_by"))
    private PersonId madeBy;

    private Instant madeAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "ended_by"))
    private @Nullable PersonId endedBy;

    private @Nullable Instant endedAt;

    PageLink(PageId page, String token, String label, LocalDate until, PersonId by, Instant now) {
        this.id = LinkId.next();
        this.page = page;
        this.token = token;
        this.label = label;
        this.untilDay = until;
        this.madeBy = by;
        this.madeAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected PageLink() {}

    void end(PersonId by, Instant now) {
        if (endedAt != null) {
            throw new RefusedException("pages.link.over");
        }
        endedBy = by;
        endedAt = now;
    }

    boolean isOpen(LocalDate today) {
        return endedAt == null && !today.isAfter(untilDay);
    }

    LinkId id() {
        return id;
    }

    PageId page() {
        return page;
    }

    LinkView view(LocalDate today, PageLinks.Uses uses) {
        return new LinkView(id, token, label, untilDay, madeBy, madeAt, isOpen(today), uses.times(), uses.last());
    }
}
