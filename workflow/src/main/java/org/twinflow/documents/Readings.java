package org.twinflow.documents;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the readers of files need: the bytes, and a place for what they read. For extraction alone. */
@Service
@Transactional
public class Readings {

    /** Reasons that say no more than that there are pictures and no text, or how these were read. */
    static final Set<String> OF_PICTURES = Set.of(
            "documents.why.image",
            "documents.why.no-text",
            "documents.why.no-words",
            "documents.why.ocr-poor",
            "documents.why.ocr-failed",
            "documents.why.ocr-pages");

    private final DocumentRows rows;
    private final TextOfVersionRepository texts;
    private final ContentDoor door;
    private final ParticipantKeys keys;
    private final DocumentIndex index;
    private final List<PaperWatch> watches;
    private final ApplicationEventPublisher events;

    Readings(
            DocumentRows rows,
            TextOfVersionRepository texts,
            ContentDoor door,
            ParticipantKeys keys,
            DocumentIndex index,
            List<PaperWatch> watches,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.texts = texts;
        this.door = door;
        this.keys = keys;
        this.index = index;
        this.watches = List.copyOf(watches);
        this.events = events;
    }

    public void begin(DocumentId document, int version) {
        rows.version(VersionId.of(document, version)).beingRead();
    }

    /** Says of a version why it is not read yet. */
    public void waits(DocumentId document, int version, Why why) {
        rows.version(VersionId.of(document, version)).waits(why);
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

    /** The languages that a document may be written in, the likeliest first: its own, and those of its project. */
    @Transactional(readOnly = true)
    public List<String> likelyLanguages(DocumentId id) {
        var document = rows.find(id);
        var likely = new LinkedHashSet<String>();
        likely.add(document.language());
        var project = document.project();
        if (project != null) {
            likely.addAll(rows.languages(project));
        }
        return List.copyOf(likely);
    }

    /**
     * Adds what was read from a picture of a version; it is found once it is {@link #concludePictures concluded}. That
     * of a personal paper is shown to those who watch, and not kept.
     */
    public void appendPicture(DocumentId id, int number, PaperPage page) {
        var document = rows.find(id);
        var version = VersionId.of(id, number);
        if (document.isPersonal()) {
            var read = rows.version(version);
            if (!isDestroyed(read)) {
                show(document, read, page);
            }
            return;
        }
        if (page.text().isBlank()) {
            return;
        }
        var clean = page.text().replace("\0", "").replace('\f', ' ');
        texts.findById(version)
                .orElseGet(() -> texts.save(new TextOfVersion(version, "")))
                .appendPicture(clean);
    }

    /** Forgets what was read from the pictures of a version: they are read again. */
    public void dropPictures(DocumentId id, int number) {
        texts.findById(VersionId.of(id, number)).ifPresent(TextOfVersion::dropPictures);
    }

    /**
     * Lets be found what was read from pictures up to now.
     *
     * @param state null while there are more of them
     */
    public void concludePictures(
            DocumentId id, int number, @Nullable DocumentState state, @Nullable Why why, @Nullable String language) {
        var document = rows.find(id);
        var version = rows.version(VersionId.of(id, number));
        if (isDestroyed(version)) {
            return;
        }
        if (state != null) {
            version.readPictures(state, why, language);
            if (!document.isPersonal()) {
                events.publishEvent(new TextRead(id, number, true));
            }
        }
        if (document.current().equals(version.id()) && !document.isTrashed()) {
            document.takeLanguage(version.textLanguage());
            index.put(document, version);
        }
    }

    /** What has been read of a version up to now. */
    @Transactional(readOnly = true)
    public String text(DocumentId id, int number) {
        return texts.findById(VersionId.of(id, number)).map(TextOfVersion::text).orElse("");
    }

    /**
     * Keeps what was read and lets it be found, in one transaction; of a personal paper only how it went, and of one
     * whose key was destroyed meanwhile only that.
     *
     * @return whether its pictures are to be read, too
     */
    public boolean finish(DocumentId id, int number, ReadingOutcome outcome) {
        var document = rows.find(id);
        var version = rows.version(VersionId.of(id, number));
        if (isDestroyed(version)) {
            version.read(ReadingOutcome.DESTROYED);
            return false;
        }
        version.read(outcome);
        var again = !document.isPersonal() && keep(version.id(), outcome.text());
        if (outcome.state() == DocumentState.QUARANTINED) {
            dropPictures(id, number);
        }
        if (document.current().equals(version.id()) && !document.isTrashed()) {
            document.takeLanguage(outcome.language());
            index.put(document, version);
        }
        events.publishEvent(new DocumentRead(id, number, outcome.state()));
        if (!document.isPersonal() && outcome.state().isFound()) {
            events.publishEvent(new TextRead(id, number, again));
        }
        if (outcome.state().isFound() && !outcome.text().isBlank()) {
            show(document, version, new PaperPage(PaperPage.WHOLE, outcome.text(), null));
        }
        return !document.isPersonal() || isShown(document, version);
    }

    private boolean isDestroyed(DocumentVersion version) {
        var key = version.key();
        return key != null && !keys.holds(key);
    }

    private void show(Document document, DocumentVersion version, PaperPage page) {
        var subject = document.subject();
        if (subject != null && isShown(document, version)) {
            watches.forEach(watch -> watch.see(document.id(), version.id().number(), subject, page));
        }
    }

    /** Nobody looks into papers on health, and what the application puts together itself holds nothing new. */
    private static boolean isShown(Document document, DocumentVersion version) {
        return document.classification() == Classification.PERSONAL && version.storedBy() != null;
    }

    /** Whether there was one before. */
    private boolean keep(VersionId version, String text) {
        var kept = texts.findById(version);
        kept.ifPresentOrElse(former -> former.replace(text), () -> texts.save(new TextOfVersion(version, text)));
        return kept.isPresent();
    }
}
