package org.twinflow.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** Where a page of tasks ended: the keys by which they are in order. */
record Cursor(Instant first, Instant second, String id) {

    static final Cursor START = new Cursor(Instant.EPOCH, Instant.EPOCH, "");

    static Cursor of(@Nullable String text, Cursor otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
            return new Cursor(Instant.parse(parts[0]), Instant.parse(parts[1]), parts[2]);
        } catch (RuntimeException e) {
            throw new InvalidException(FieldError.of("cursor", "inbox.cursor.wrong"));
        }
    }

    @Override
    public String toString() {
        var text = first + " " + second + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
