package org.twinflow.web.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.shared.RefusedException;
import org.twinflow.transfers.Bundles;
import org.twinflow.web.files.FileDoor;
import org.twinflow.web.limits.Costly;
import org.twinflow.web.shell.Texts;

/** To documents that somebody has chosen, as one archive. */
@Component
class ChosenDoor implements FileDoor {

    /** So many ids have room in the address of the files host. */
    private static final int MOST = 200;

    private final Bundles bundles;
    private final Bundle bundle;
    private final Texts texts;

    ChosenDoor(Bundles bundles, Bundle bundle, Texts texts) {
        this.bundles = bundles;
        this.bundle = bundle;
        this.texts = texts;
    }

    static List<String> what(List<DocumentId> chosen) {
        return chosen.stream().map(DocumentId::toString).toList();
    }

    @Override
    public String name() {
        return "chosen";
    }

    @Override
    public List<String> check(List<String> what, Reader reader) {
        var seen = seen(what, reader).stream().map(DocumentDetails::id).toList();
        if (seen.size() > MOST) {
            throw new RefusedException("files.many", MOST);
        }
        return what(seen);
    }

    @Override
    public @Nullable ResponseEntity<Resource> open(List<String> what, Reader reader, HttpServletResponse response)
            throws IOException {
        bundle.send(texts.of("transfer.bundle"), seen(what, reader), reader, response);
        return null;
    }

    @Override
    public Costly.Work work() {
        return Costly.Work.EXPORT;
    }

    private List<DocumentDetails> seen(List<String> what, Reader reader) {
        return bundles.of(what.stream().map(DocumentId::of).toList(), reader);
    }
}
