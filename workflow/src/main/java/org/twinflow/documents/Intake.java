package org.twinflow.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** Takes in a file: looks at its beginning, refuses programs, and puts it on disk. */
@Component
class Intake {

    private final ContentStore contents;
    private final ParticipantKeys keys;
    private final ContentInspector inspector;
    private final long limit;

    Intake(ContentStore contents, ParticipantKeys keys, ContentInspector inspector, DocumentsProperties properties) {
        this.contents = contents;
        this.keys = keys;
        this.inspector = inspector;
        this.limit = properties.maxSize().toBytes();
    }

    long limit() {
        return limit;
    }

    Received receive(Upload upload, @Nullable PersonId subject, InputStream content) {
        upload.check();
        try (var stream = new BufferedInputStream(content, ContentInspector.BEGINNING)) {
            var inspection = inspector.inspect(beginning(stream), upload.filename(), upload.declaredType());
            if (inspection.program()) {
                throw new RefusedException("documents.program", upload.filename());
            }
            var key = subject == null ? null : keys.of(subject);
            return new Received(
                    contents.put(key, stream, limit),
                    upload.filename(),
                    inspection.mediaType(),
                    inspection.misnamed(),
                    upload.note(),
                    key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] beginning(InputStream stream) throws IOException {
        stream.mark(ContentInspector.BEGINNING);
        var beginning = stream.readNBytes(ContentInspector.BEGINNING);
        stream.reset();
        if (beginning.length == 0) {
            throw new RefusedException("documents.empty");
        }
        return beginning;
    }
}
