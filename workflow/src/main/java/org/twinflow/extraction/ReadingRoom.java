package org.twinflow.extraction;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.FailedVersion;
import org.twinflow.documents.ReadingFailures;
import org.twinflow.shared.ForbiddenException;

/** For administrators: how the reading goes, what could not be read, and to have it read again. */
@Service
public class ReadingRoom {

    private static final int LISTED = 100;
    private static final int AT_ONCE = 500;

    private final WorkQueue queue;
    private final WorkerBoard board;
    private final ReadingFailures failures;
    private final Tesseract tesseract;
    private final VirusScan scan;
    private final Pages pages;
    private final Documents documents;
    private final DocumentCare care;
    private final TransactionTemplate transaction;

    ReadingRoom(
            WorkQueue queue,
            WorkerBoard board,
            ReadingFailures failures,
            Tesseract tesseract,
            VirusScan scan,
            Pages pages,
            Documents documents,
            DocumentCare care,
            TransactionTemplate transaction) {
        this.queue = queue;
        this.board = board;
        this.failures = failures;
        this.tesseract = tesseract;
        this.scan = scan;
        this.pages = pages;
        this.documents = documents;
        this.care = care;
        this.transaction = transaction;
    }

    public ReadingOverview overview(Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        var rates = Arrays.stream(WorkKind.values())
                .map(kind -> new ReadingOverview.Rate(
                        kind,
                        board.doneWithin(kind, Duration.ofMinutes(5)),
                        board.doneWithin(kind, Duration.ofHours(1))))
                .toList();
        return new ReadingOverview(queue.waiting(), rates, failures.counts(), board.workers(), tesseract.look());
    }

    /** The latest files with a reason; ids and kinds, for their titles may be private. */
    public List<UnreadFile> failures(String code, Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        return failures.latest(code, LISTED).stream()
                .map(file -> new UnreadFile(file, pages.toScanAgain(file)))
                .toList();
    }

    /**
     * Puts files in the queue once more, after an upgrade or when a tool was installed. What is known of them stays until
     * they are read.
     *
     * @param code the reason that stands at them, null for all files
     * @return how many
     */
    public int readAgain(@Nullable String code, Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        var count = 0;
        UUID last = null;
        while (true) {
            var some = failures.some(code, last, AT_ONCE);
            if (some.isEmpty()) {
                return count;
            }
            transaction.executeWithoutResult(status -> some.forEach(this::again));
            count += some.size();
            last = some.getLast().document();
        }
    }

    /** Has one file read again; for those who keep it. */
    public void readAgain(DocumentId id, Reader reader) {
        transaction.executeWithoutResult(status -> {
            var document = documents.get(id, reader);
            if (!care.mayChange(id, reader)) {
                throw new ForbiddenException("documents.change.forbidden");
            }
            queue.add(WorkKind.TEXT, id.id(), document.version(), Work.project(document.project()));
        });
    }

    /** The program that reads pictures of text, if it is there. */
    public OcrTool ocr() {
        return tesseract.look();
    }

    /** The program that looks for viruses, if one is wanted. */
    public ScannerState scanner() {
        return scan.state();
    }

    private void again(FailedVersion file) {
        queue.add(WorkKind.TEXT, file.document(), file.version(), Work.project(file.project()));
    }
}
