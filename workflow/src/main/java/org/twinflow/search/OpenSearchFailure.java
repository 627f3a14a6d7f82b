package org.twinflow.search;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads what went wrong with OpenSearch out of what Hibernate Search says about it. */
final class OpenSearchFailure {

    private static final int DEEPEST = 20;
    private static final Pattern STATUS = Pattern.compile("(?:Response: |\"status\":\\s*)(\\d{3})\\b");
    private static final Pattern CODE = Pattern.compile("HSEARCH\\d{6}|\"type\":\\s*\"(\\w+)\"");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int TIMEOUT = 408;
    private static final int NOT_FOUND = 404;
    private static final int SERVER = 500;

    private OpenSearchFailure() {}

    /** Nobody answered, or someone who cannot at this moment; to be asked again. */
    static boolean isAway(Throwable failure) {
        return any(failure, cause -> cause instanceof IOException)
                || status(failure).stream()
                        .anyMatch(status -> status >= SERVER || status == TOO_MANY_REQUESTS || status == TIMEOUT);
    }

    /** What it was, by its codes alone: messages quote questions and answers. */
    static String name(Throwable failure) {
        var codes = new TreeSet<String>();
        any(failure, cause -> {
            CODE.matcher(String.valueOf(cause.getMessage()))
                    .results()
                    .map(code -> code.group(1) == null ? code.group() : code.group(1))
                    .forEach(codes::add);
            return false;
        });
        var name = Damage.name(failure);
        return codes.isEmpty() ? name : name + " " + codes;
    }

    /** There is no such index. */
    static boolean isGone(Throwable failure) {
        return says(failure, "index_not_found") && status(failure).orElse(NOT_FOUND) == NOT_FOUND;
    }

    static boolean says(Throwable failure, String words) {
        return any(failure, cause -> String.valueOf(cause.getMessage()).contains(words));
    }

    private static OptionalInt status(Throwable failure) {
        var found = new int[] {0};
        any(failure, cause -> {
            var status = STATUS.matcher(String.valueOf(cause.getMessage()));
            found[0] = status.find() ? Integer.parseInt(status.group(1)) : 0;
            return found[0] > 0;
        });
        return found[0] == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
    }

    private static boolean any(Throwable failure, Predicate<Throwable> question) {
        var cause = failure;
        for (var depth = 0; depth < DEEPEST && cause != null; depth++) {
            if (question.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
