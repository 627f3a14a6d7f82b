package org.twinflow.extraction;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentState;
import org.twinflow.documents.Documents;
import org.twinflow.documents.FailedVersion;
import org.twinflow.documents.PaperPage;
import org.twinflow.documents.Readings;
import org.twinflow.documents.Why;

/** How the pages of a file were read, where some of them are pictures of text. */
@Service
@Transactional
public class Pages {

    /** More are not named one by one. */
    private static final int NAMED = 20;

    private final PageRepository rows;
    private final WorkQueue queue;
    private final Readings readings;
    private final Documents documents;
    private final Languages languages;
    private final OcrProperties properties;
    private final Clock clock;

    Pages(
            PageRepository rows,
            WorkQueue queue,
            Readings readings,
            Documents documents,
            Languages languages,
            OcrProperties properties,
            Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.readings = readings;
        this.documents = documents;
        this.languages = languages;
        this.properties = properties;
        this.clock = clock;
    }

    /** The pages of the latest version; none if all its text was in the file. */
    @Transactional(readOnly = true)
    public List<PageReading> of(DocumentId document, Reader reader) {
        var latest = documents.get(document, reader).version();
        return rows.of(document.id(), latest).stream().map(PageRow::reading).toList();
    }

    /** Whether the latest version waits to be read, or is being read. */
    @Transactional(readOnly = true)
    public boolean isWaiting(DocumentId document, Reader reader) {
        return queue.holds(document, documents.get(document, reader).version());
    }

    /** The pages of a version that should be scanned again. */
    @Transactional(readOnly = true)
    List<PageReading> toScanAgain(FailedVersion file) {
        return rows.of(file.document(), file.version()).stream()
                .map(PageRow::reading)
                .filter(page -> page.source() == PageSource.FAILED || isPoor(page))
                .toList();
    }

    /** Whether a page should be scanned again. */
    public boolean isPoor(PageReading page) {
        var confidence = page.confidence();
        return page.source() == PageSource.OCR
                && page.characters() > 0
                && confidence != null
                && confidence < properties.confident();
    }

    /** Puts the pictures among the pages in the queue; those that were read well before keep what was read. */
    void plan(Assignment work, PagePlan plan) {
        if (!plan.needsOcr()) {
            return;
        }
        var known = known(work);
        for (var page = 1; page <= Math.min(plan.characters().size(), properties.mostPages()); page++) {
            var characters = plan.characters().get(page - 1);
            var row = known.get(page);
            if (row == null) {
                var source = PagePlan.isPicture(characters) ? PageSource.WAITING : PageSource.TEXT;
                rows.save(new PageRow(id(work, page), source, characters));
            } else if (!row.reading().source().isRead() || isPoor(row.reading())) {
                row.again();
            }
        }
        if (waiting(work).isEmpty()) {
            conclude(work, plan.characters().size());
        } else {
            queue.add(WorkKind.OCR, work.document().id(), work.version(), work.project());
        }
    }

    /** The file has as many pages as this: those that nobody knew of wait to be read. */
    void grow(Assignment work, int count) {
        var known = known(work);
        for (var page = 1; page <= Math.min(count, properties.mostPages()); page++) {
            if (!known.containsKey(page)) {
                rows.save(new PageRow(id(work, page), PageSource.WAITING, 0));
            }
        }
    }

    @Transactional(readOnly = true)
    List<Integer> waiting(Assignment work) {
        return rows.of(work.document().id(), work.version()).stream()
                .map(PageRow::reading)
                .filter(page -> page.source() == PageSource.WAITING)
                .map(PageReading::page)
                .toList();
    }

    /** Keeps what was read from a page, if the page is still ours to read. */
    boolean keep(Assignment work, int page, PageText text, String tool) {
        if (!queue.extend(work)) {
            return false;
        }
        var row = known(work).get(page);
        if (row != null) {
            row.read(text, tool, clock.instant());
        }
        readings.appendPicture(work.document(), work.version(), new PaperPage(page, text.text(), text.look()));
        return true;
    }

    /** Lets be found what was read up to now. */
    void show(Assignment work) {
        readings.concludePictures(work.document(), work.version(), null, null, null);
    }

    /** The last page is read: says how it went. */
    void conclude(Assignment work, int count) {
        var pages = rows.of(work.document().id(), work.version()).stream()
                .map(PageRow::reading)
                .toList();
        var text = readings.text(work.document(), work.version());
        var why = why(pages, text, count);
        readings.concludePictures(
                work.document(),
                work.version(),
                why == null ? DocumentState.READY : DocumentState.READY_WITH_LOSS,
                why,
                languages.of(text));
    }

    private @Nullable Why why(List<PageReading> pages, String text, int count) {
        if (pages.stream().anyMatch(page -> page.source() == PageSource.FAILED)) {
            return Why.of("documents.why.ocr-failed", numbers(pages, page -> page.source() == PageSource.FAILED));
        }
        if (pages.stream().anyMatch(this::isPoor)) {
            return Why.of("documents.why.ocr-poor", numbers(pages, this::isPoor));
        }
        // the text of personal papers is not kept
        if (text.isBlank() && pages.stream().allMatch(page -> page.characters() == 0)) {
            return Why.of("documents.why.no-words");
        }
        return count > pages.size() ? Why.of("documents.why.ocr-pages", Integer.toString(pages.size())) : null;
    }

    private static String numbers(List<PageReading> pages, Predicate<PageReading> which) {
        return pages.stream()
                .filter(which)
                .limit(NAMED)
                .map(page -> Integer.toString(page.page()))
                .collect(Collectors.joining(", "));
    }

    private Map<Integer, PageRow> known(Assignment work) {
        return rows.of(work.document().id(), work.version()).stream()
                .collect(Collectors.toMap(row -> row.reading().page(), Function.identity()));
    }

    private static PageRow.Id id(Assignment work, int page) {
        return new PageRow.Id(work.document().id(), work.version(), page);
    }
}
