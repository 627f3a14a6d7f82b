package org.twinflow.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twinflow.shared.StaleException;

/** The version of a thing as HTTP writes it (RFC 9110, section 8.8.3). */
public final class ETags {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private ETags() {}

    public static String of(Object version) {
        return "\"" + version + "\"";
    }

    /**
     * Answers 412 when the client has seen another version than the present one; a client that names none takes what
     * is there.
     *
     * @param ifMatch the header of that name, null when it was not sent
     */
    public static void require(@Nullable String ifMatch, Object version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        var present = of(version);
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(present::equals)) {
            throw new StaleException(version);
        }
    }

    /**
     * The version that the client has seen, for those who compare it where they write; null when it names none.
     *
     * @param ifMatch the header of that name, null when it was not sent
     */
    public static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        var seen = VERSION.matcher(ifMatch.strip());
        if (!seen.matches()) {
            throw new StaleException(ifMatch);
        }
        return Long.valueOf(seen.group(1));
    }
}
