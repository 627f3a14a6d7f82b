package org.twinflow.extraction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a page of a version was read. */
@Entity
@Table(name = "document_page")
@SuppressWarnings("UnusedVariable") // what read it, and when, is kept for those who wonder later
class PageRow {

    @EmbeddedId
    private Id id;

    @Version
    private @Nullable Long lock;

    @Enumerated(EnumType.STRING)
    private PageSource source;

    private int characters;
    private @Nullable Integer confidence;
    private @Nullable String languages;
    private @Nullable String tool;
    private @Nullable Instant readAt;

    PageRow(Id id, PageSource source, int characters) {
        this.id = id;
        this.source = source;
        this.characters = characters;
    }

    @SuppressWarnings("NullAway.Init")
    protected PageRow() {}

    void read(PageText text, String by, Instant now) {
        source = text.source();
        characters = text.text().length();
        confidence = text.source() == PageSource.OCR ? text.confidence() : null;
        languages = text.languages();
        tool = by;
        readAt = now;
    }

    void again() {
        source = PageSource.WAITING;
    }

    PageReading reading() {
        return new PageReading(id.page(), source, characters, confidence, languages);
    }

    /** Which page it is. */
    @Embeddable
    record Id(
            UUID document, @Column(name = "version_number") int version, int page) implements Serializable {}
}
