package org.twinflow.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * The one way to the bytes of a version, or of what was made out of one. What is small enough is checked before any of it
 * is given away, so that the reader gets a sentence; what is larger breaks off before its end. Either way those who look
 * after the contents hear of it.
 */
@Component
class ContentDoor {

    /** Reading as much twice costs less than a reader would notice. */
    private static final long CHECKED_BEFORE = 16L * 1024 * 1024;

    private final ContentStore contents;
    private final ApplicationEventPublisher events;

    ContentDoor(ContentStore contents, ApplicationEventPublisher events) {
        this.contents = contents;
        this.events = events;
    }

    /**
     * @param size in bytes
     * @param filename to tell the reader of
     */
    InputStream open(ContentId content, long size, String filename) {
        var key = content.reference();
        if (size <= CHECKED_BEFORE) {
            var state = contents.verify(key, content.hash());
            if (state != ContentState.WHOLE) {
                throw failed(content, state, filename);
            }
        }
        try {
            return new Watched(contents.open(key, content.hash()), content);
        } catch (NotFoundException e) {
            throw failed(content, ContentState.MISSING, filename);
        }
    }

    private RefusedException failed(ContentId content, ContentState state, String filename) {
        events.publishEvent(new ContentFailed(content, state));
        return new RefusedException("documents.damaged", filename);
    }

    /** Tells when a content turns out to be damaged while it is given away. */
    private final class Watched extends FilterInputStream {

        private final ContentId content;

        Watched(InputStream stream, ContentId content) {
            super(stream);
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                throw told(e);
            }
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            try {
                return in.read(bytes, from, count);
            } catch (IOException e) {
                throw told(e);
            }
        }

        private IOException told(IOException failure) {
            events.publishEvent(new ContentFailed(content, ContentState.DAMAGED));
            return failure;
        }
    }
}
