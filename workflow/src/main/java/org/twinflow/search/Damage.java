package org.twinflow.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.function.Predicate;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

/** Tells a damaged index from a full disk and from a question that cannot be answered. */
final class Damage {

    private static final int DEEPEST = 20;

    private Damage() {}

    /** The files themselves are wrong, whatever the wrapping. */
    static boolean isCertain(Throwable failure) {
        return any(failure, Damage::isOfFiles);
    }

    /** Something that sound files do not lead to: worth looking at them. */
    static boolean isPossible(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof IOException
                        || cause instanceof InternalError
                        || cause instanceof IndexOutOfBoundsException
                        || cause instanceof IllegalStateException);
    }

    static String name(Throwable failure) {
        var deepest = failure;
        for (var depth = 0; depth < DEEPEST && deepest.getCause() != null; depth++) {
            deepest = deepest.getCause();
        }
        return deepest == failure
                ? failure.getClass().getName()
                : failure.getClass().getName() + " by " + deepest.getClass().getName();
    }

    private static boolean isOfFiles(Throwable cause) {
        return cause instanceof EOFException
                || cause instanceof CorruptIndexException
                || cause instanceof NoSuchFileException
                || cause instanceof FileNotFoundException
                || cause instanceof IndexNotFoundException
                || cause instanceof IndexFormatTooOldException
                || cause instanceof IndexFormatTooNewException;
    }

    private static boolean any(Throwable failure, Predicate<Throwable> question) {
        var cause = failure;
        for (var depth = 0; depth < DEEPEST && cause != null; depth++) {
            if (question.test(cause)) {
                return true;
            }
            for (var suppressed : cause.getSuppressed()) {
                if (question.test(suppressed)) {
                    return true;
                }
            }
            cause = cause.getCause();
        }
        return false;
    }
}
