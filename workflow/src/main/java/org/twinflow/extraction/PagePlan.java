package org.twinflow.extraction;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.PDF;
import org.apache.tika.pipes.PipesResult;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.ReadingOutcome;

/**
 * Which pages of a file hold text and which may be pictures of text.
 *
 * @param characters of each page; a page with less than a few is a picture
 */
record PagePlan(List<Integer> characters) {

    static final PagePlan NOTHING = new PagePlan(List.of());

    /** A page number or a stamp is no text. */
    private static final int FEW = 10;

    /** What Java can draw. */
    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/bmp", "image/tiff", "image/vnd.wap.wbmp");

    static PagePlan of(PipesResult result, ReadingOutcome outcome) {
        var parts = ReadingProcess.parts(result);
        if (parts.isEmpty() || !outcome.state().isFound()) {
            return NOTHING;
        }
        var type = outcome.mediaType() == null ? parts.getFirst().get(HttpHeaders.CONTENT_TYPE) : outcome.mediaType();
        if (type != null && PICTURES.contains(type)) {
            return new PagePlan(List.of(0));
        }
        if (!isPdf(type)) {
            return NOTHING;
        }
        var counts = parts.getFirst().getIntValues(PDF.CHARACTERS_PER_PAGE);
        return new PagePlan(IntStream.of(counts).boxed().toList());
    }

    static boolean isPdf(@Nullable String type) {
        return "application/pdf".equals(type);
    }

    static boolean isPicture(int characters) {
        return characters < FEW;
    }

    boolean needsOcr() {
        return characters.stream().anyMatch(PagePlan::isPicture);
    }
}
