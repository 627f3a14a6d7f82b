package org.twinflow.extraction;

import org.jspecify.annotations.Nullable;

/**
 * How a page was read.
 *
 * @param page counts from one
 * @param confidence how sure the words are, from 0 to 100; null where nothing was read from a picture
 * @param languages in which it was read, as Tesseract names them: {@code fra+eng}
 */
public record PageReading(
        int page,
        PageSource source,
        int characters,
        @Nullable Integer confidence,
        @Nullable String languages) {}
