package org.twinflow.previews;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;
import org.twinflow.documents.DerivativeId;
import org.twinflow.documents.DerivativeKind;
import org.twinflow.documents.Derivatives;
import org.twinflow.documents.DocumentId;
import org.twinflow.shared.NotFoundException;
import tools.jackson.databind.json.JsonMapper;

/** What there is to look at of a version, for those who may see it. */
@Service
public class Previews {

    private final Derivatives derivatives;
    private final PreviewQueue queue;
    private final JsonMapper json;

    Previews(Derivatives derivatives, PreviewQueue queue, JsonMapper json) {
        this.derivatives = derivatives;
        this.queue = queue;
        this.json = json;
    }

    public Preview of(DocumentId document, int version, Reader reader) {
        var made = derivatives.of(document, version, reader);
        return queue.find(document, version)
                .map(row -> new Preview(row.state(), row.reason().orElse(null), row.pages(), made))
                .orElseGet(() -> new Preview(PreviewState.WAITING, null, 0, made));
    }

    /** What the file says of its inside: rows of a table, entries of an archive, the parts of a mail. */
    public Optional<Inside> inside(DocumentId document, int version, Reader reader) {
        return bytes(DerivativeId.of(document, version, DerivativeKind.INSIDE), reader)
                .map(bytes -> json.readValue(bytes, Inside.class));
    }

    /** The text of a text file, as far as it is shown. */
    public Optional<String> text(DocumentId document, int version, Reader reader) {
        return bytes(DerivativeId.of(document, version, DerivativeKind.TEXT), reader)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** How many versions wait for their preview; for the health page. */
    public long waiting() {
        return queue.waiting();
    }

    private Optional<byte[]> bytes(DerivativeId id, Reader reader) {
        try (var content = derivatives.open(id, reader)) {
            return Optional.of(content.stream().readAllBytes());
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
