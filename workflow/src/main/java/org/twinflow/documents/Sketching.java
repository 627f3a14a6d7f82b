package org.twinflow.documents;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.shared.AfterCommit;

/** Makes the sketches of texts once they are read, and takes in those of pictures. */
@Service
public class Sketching {

    private static final int SOME = 100;

    private final DocumentRows rows;
    private final TextOfVersionRepository texts;
    private final Sketches sketches;
    private final TransactionTemplate transaction;

    Sketching(DocumentRows rows, TextOfVersionRepository texts, Sketches sketches, TransactionTemplate transaction) {
        this.rows = rows;
        this.texts = texts;
        this.sketches = sketches;
        this.transaction = transaction;
    }

    @AfterCommit
    void on(TextRead read) {
        write(VersionId.of(read.document(), read.version()));
    }

    /**
     * Keeps what a picture looks like, unless it belongs to a paper about a person. For those who draw previews alone.
     *
     * @param sketch 64 hexadecimal digits
     */
    public void pictured(DocumentId document, int version, String sketch) {
        content(VersionId.of(document, version))
                .ifPresent(found -> sketches.put(found.hash(), PictureSketches.of(sketch)));
    }

    /** What was read before there were sketches, and what was missed; no two at the same time write something else. */
    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000)
    void fillIn() {
        var last = new UUID(0, 0);
        while (true) {
            var some = sketches.without(last, SOME);
            some.forEach(this::write);
            if (some.size() < SOME) {
                return;
            }
            last = some.getLast().document();
        }
    }

    /** No transaction is open while the text is looked at. */
    private void write(VersionId version) {
        content(version).ifPresent(found -> sketches.put(found.hash(), TextSketches.of(found.text())));
    }

    private Optional<Content> content(VersionId id) {
        return Objects.requireNonNull(transaction.execute(status -> rows.versionIfThere(id)
                .filter(version -> version.key() == null && version.state() != DocumentState.QUARANTINED)
                .map(version -> new Content(
                        version.content().hash(),
                        texts.findById(id).map(TextOfVersion::text).orElse("")))));
    }

    private record Content(String hash, String text) {}
}
