package org.twinflow.extraction;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twinflow.documents.Readings;
import org.twinflow.shared.Collisions;
import org.twinflow.shared.NotFoundException;

/** Reads pictures of text page by page; what was read is kept at once, so that nothing is read twice after a restart. */
@Component
class Ocr {

    private static final Logger LOG = LoggerFactory.getLogger(Ocr.class);
    private static final int ATTEMPTS = 3;

    /** Of the doubt, for the language in which a page seems to be written. */
    private static final int BENEFIT = 3;

    private static final String WORKER = "ocr";

    private final WorkQueue queue;
    private final Pages pages;
    private final Readings readings;
    private final Tesseract tesseract;
    private final Languages languages;
    private final OcrProperties properties;
    private final WorkerBoard board;

    Ocr(
            WorkQueue queue,
            Pages pages,
            Readings readings,
            Tesseract tesseract,
            Languages languages,
            OcrProperties properties,
            WorkerBoard board) {
        this.queue = queue;
        this.pages = pages;
        this.readings = readings;
        this.tesseract = tesseract;
        this.languages = languages;
        this.properties = properties;
        this.board = board;
    }

    /** Reads the pictures of the next file; empty if none waits, or nothing is there to read them with. */
    Optional<Assignment> readNext(OcrProcess process) throws InterruptedException {
        var next = tesseract.look().isInstalled() ? queue.take(WorkKind.OCR) : Optional.<Assignment>empty();
        if (next.isPresent()) {
            board.begins(WORKER, WorkKind.OCR, next.get().document());
            read(next.get(), process);
            board.waits(WORKER, WorkKind.OCR);
        }
        return next;
    }

    private void read(Assignment work, OcrProcess process) throws InterruptedException {
        try {
            read(work, process, open(work, process));
        } catch (NotFoundException e) {
            queue.finish(work);
        } catch (SpoolException e) {
            queue.putBack(work);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "Pictures of {} version {} are to be read again: {}",
                    work.document(),
                    work.version(),
                    e.toString());
            queue.giveBack(work);
        }
    }

    private int open(Assignment work, OcrProcess process) throws IOException, InterruptedException {
        if (work.attempt() > ATTEMPTS) {
            return 0;
        }
        try (var content = readings.open(work.document(), work.version())) {
            return process.open(content.stream(), PagePlan.isPdf(content.mediaType()));
        }
    }

    /** @param count of the pages, none where the file cannot be opened */
    private void read(Assignment work, OcrProcess process, int count) throws IOException, InterruptedException {
        try {
            pages.grow(work, count);
            var waiting = pages.waiting(work);
            var likely = tesseract.languages(readings.likelyLanguages(work.document()));
            for (var number = 0; number < waiting.size(); number++) {
                var page = waiting.get(number);
                var text = count == 0 ? PageText.failed() : best(process, page, likely);
                if (!pages.keep(work, page, text, tesseract.look().version())) {
                    return;
                }
                board.done(WorkKind.OCR);
                if (text.source() == PageSource.FAILED && process.handle() == null) {
                    board.restarts(WORKER, WorkKind.OCR);
                }
                if (Integer.bitCount(number + 1) == 1) {
                    pages.show(work); // the first pages soon, later ones in ever larger heaps
                }
            }
            Collisions.again(() -> queue.finish(work, () -> pages.conclude(work, count)));
        } finally {
            process.forget();
        }
    }

    /**
     * Reads a page in the languages that are likely; once more, if it turns out to be written in another one, or if
     * Tesseract is so unsure that it may be another script.
     */
    private PageText best(OcrProcess process, int page, String likely) throws IOException, InterruptedException {
        var upright = !tesseract.knowsWhichWayIsUp();
        var first = process.read(page, likely, upright);
        if (first.source() != PageSource.OCR) {
            return first;
        }
        var spoken = languages.of(first.text());
        var other = first.confidence() < properties.confident() ? tesseract.otherScripts() : "";
        if (spoken != null && !tesseract.isAmong(spoken, likely)) {
            other = tesseract.languages(List.of(spoken));
        }
        if (other.isEmpty() || other.equals(likely)) {
            return first;
        }
        var second = process.read(page, other, upright);
        return second.confidence() + BENEFIT >= first.confidence() ? second : first;
    }
}
