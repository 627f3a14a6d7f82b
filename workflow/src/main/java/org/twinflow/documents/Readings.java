package org.twinflow.documents;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the readers of files need: the bytes, and a place for what they read. For extraction alone. */
@Service
@Transactional
public class Readings {

    private final DocumentRows rows;
    private final TextOfVersionRepository texts;
    private final ContentDoor door;
    private final DocumentIndex index;
    private final ApplicationEventPublisher events;

    Readings(
            DocumentRows rows,
            TextOfVersionRepository texts,
            ContentDoor door,
            DocumentIndex index,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.texts = texts;
        this.door = door;
        this.index = index;
        this.events = events;
    }

    public void begin(DocumentId document, int version) {
        rows.version(VersionId.of(document, version)).beingRead();
    }

    /** Whether a version is still to be read: one that somebody went back to has the text of the former. */
    @Transactional(readOnly = true)
    public boolean isToBeRead(DocumentId document, int version) {
        return !rows.version(VersionId.of(document, version)).state().isFinal();
    }

    @Transactional(readOnly = true)
    public OpenContent open(DocumentId document, int version) {
        return rows.version(VersionId.of(document, version)).opened(door);
    }

    /** The language to take a text for when it does not tell. */
    @Transactional(readOnly = true)
    public String expectedLanguage(DocumentId document) {
        return rows.find(document).language();
    }

    /** Keeps what was read and lets it be found, in one transaction; of a personal paper only how it went. */
    public void finish(DocumentId id, int number, ReadingOutcome outcome) {
        var document = rows.find(id);
        var version = rows.version(VersionId.of(id, number));
        version.read(outcome);
        if (!document.isPersonal()) {
            keep(version.id(), outcome.text());
        }
        if (document.current().equals(version.id()) && !document.isTrashed()) {
            document.takeLanguage(outcome.language());
            index.put(document, version);
        }
        events.publishEvent(new DocumentRead(id, number, outcome.state()));
    }

    private void keep(VersionId version, String text) {
        texts.findById(version)
                .ifPresentOrElse(kept -> kept.replace(text), () -> texts.save(new TextOfVersion(version, text)));
    }
}
