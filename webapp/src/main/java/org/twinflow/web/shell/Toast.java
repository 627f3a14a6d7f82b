package org.twinflow.web.shell;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A short word on what has just happened: as flash attribute {@code toast} before a redirect, or by {@link #trigger()}
 * in the header {@code HX-Trigger} of an answer to htmx.
 *
 * @param undo the path that a POST takes it back with
 * @param seconds for how long it is shown, and can be taken back
 */
public record Toast(boolean bad, String text, @Nullable String undo, long seconds) {

    private static final long SECONDS = 8;

    public static Toast done(String text) {
        return new Toast(false, text, null, SECONDS);
    }

    public static Toast undoable(String text, String undo) {
        return new Toast(false, text, undo, SECONDS);
    }

    public static Toast undoable(String text, String undo, Duration within) {
        return new Toast(false, text, undo, within.toSeconds());
    }

    public static Toast failed(String text) {
        return new Toast(true, text, null, SECONDS);
    }

    public String trigger() {
        var way = undo == null ? "" : ",\"undo\":" + quoted(undo);
        return "{\"tf:toast\":{\"kind\":\"" + (bad ? "failed" : "done") + "\",\"text\":" + quoted(text) + way + "}}";
    }

    /** A header is ASCII, so every other letter goes as an escape. */
    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars()
                .forEach(letter -> json.append(
                        letter < ' ' || letter > '~' || letter == '"' || letter == '\\'
                                ? String.format("\\u%04x", letter)
                                : String.valueOf((char) letter)));
        return json.append('"').toString();
    }
}
