package org.twinflow.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.shared.Gathering;
import org.twinflow.shared.Transactions;

/** Makes the sketches of texts once they are read, and takes in those of pictures. */
@Service
public class Sketching {

    private static final Logger LOG = LoggerFactory.getLogger(Sketching.class);

    private static final int SOME = 100;

    /** What comes beyond, as when thousands of files are read, is made up for by the hour. */
    private static final int MOST_WAITING = 10_000;

    private final DocumentRows rows;
    private final TextOfVersionRepository texts;
    private final Sketches sketches;
    private final TransactionTemplate transaction;
    private final Gathering<VersionId> read = new Gathering<>("sketching", MOST_WAITING, this::tryToWrite);

    Sketching(DocumentRows rows, TextOfVersionRepository texts, Sketches sketches, TransactionTemplate transaction) {
        this.rows = rows;
        this.texts = texts;
        this.sketches = sketches;
        this.transaction = transaction;
    }

    /**
     * Many texts come at once, and nobody waits for their sketches: they are written together. What was said of the
     * former words ends with them, so that the hour makes up for it, too.
     */
    @EventListener
    void on(TextRead text) {
        var version = VersionId.of(text.document(), text.version());
        if (text.again()) {
            sketches.forgetText(rows.version(version).content().hash());
        }
        Transactions.committed(() -> read.add(version));
    }

    /**
     * Keeps what a picture looks like, unless it belongs to a paper about a person. For those who draw previews alone.
     *
     * @param sketch 64 hexadecimal digits
     */
    public void pictured(DocumentId document, int version, String sketch) {
        content(VersionId.of(document, version))
                .ifPresent(found -> sketches.put(Map.of(found.hash(), PictureSketches.of(sketch))));
    }

    /** What was read before there were sketches, and what was missed; no two at the same time write something else. */
    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000)
    void fillIn() {
        sketches.forgetDeleted();
        var last = new UUID(0, 0);
        while (true) {
            var some = sketches.without(last, SOME);
            write(some);
            if (some.size() < SOME) {
                return;
            }
            last = some.getLast().document();
        }
    }

    private void tryToWrite(List<VersionId> versions) {
        try {
            write(versions);
        } catch (RuntimeException e) {
            LOG.warn("{} texts are sketched later: {}", versions.size(), e.toString());
        }
    }

    /** No transaction is open while a text is looked at, and one text at a time is in memory. */
    private void write(List<VersionId> versions) {
        var made = new HashMap<String, Sketch>();
        for (var version : versions) {
            content(version).ifPresent(found -> made.put(found.hash(), TextSketches.of(found.text())));
            if (made.size() == SOME) {
                sketches.put(made);
                made.clear();
            }
        }
        if (!made.isEmpty()) {
            sketches.put(made);
        }
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
