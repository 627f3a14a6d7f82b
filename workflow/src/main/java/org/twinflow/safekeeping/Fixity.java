package org.twinflow.safekeeping;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twinflow.documents.ContentId;
import org.twinflow.documents.ContentState;
import org.twinflow.documents.Contents;

/** Sees that every content that something needs is there, and reads a share of them in full. */
@Component
class Fixity {

    private static final int BATCH = 500;
    /** So small an archive is read whole each night. */
    private static final long ALWAYS = 200;

    private final Contents contents;
    private final ContentChecks checks;
    private final ContentFindings findings;
    private final SafekeepingProperties properties;

    Fixity(Contents contents, ContentChecks checks, ContentFindings findings, SafekeepingProperties properties) {
        this.contents = contents;
        this.checks = checks;
        this.findings = findings;
        this.properties = properties;
    }

    void run(CheckRuns.Tally tally) {
        lookForAll(tally);
        checks.failed(BATCH).forEach(content -> verify(content, tally));
        readShare(tally);
        tally.damaged = checks.count(ContentState.DAMAGED);
        tally.missing = checks.count(ContentState.MISSING);
    }

    /** Walks through what is needed and through the rows side by side; both are in the order of their hashes. */
    private void lookForAll(CheckRuns.Tally tally) {
        var hash = "";
        for (var page = contents.after(hash, BATCH); !page.isEmpty(); page = contents.after(hash, BATCH)) {
            var last = page.getLast().hash();
            keepRows(page, checks.between(hash, last));
            page.forEach(this::lookFor);
            tally.inUse += page.size();
            hash = last;
        }
        checks.remove(checks.between(hash, "g"));
    }

    private void keepRows(List<ContentId> needed, List<String> rows) {
        var hashes = needed.stream().map(ContentId::hash).collect(toSet());
        checks.remove(rows.stream().filter(row -> !hashes.contains(row)).toList());
        needed.stream().filter(content -> !rows.contains(content.hash())).forEach(checks::add);
    }

    private void lookFor(ContentId content) {
        if (contents.find(content).isEmpty()) {
            findings.note(content, ContentState.MISSING, false);
        }
    }

    private void readShare(CheckRuns.Tally tally) {
        var nights = Math.max(1, properties.verifyWithin().toDays() - 1);
        var share = Math.max(ALWAYS, (tally.inUse + nights - 1) / nights);
        for (var content : checks.due((int) Math.min(share, Integer.MAX_VALUE))) {
            verify(content, tally);
        }
    }

    private void verify(ContentId content, CheckRuns.Tally tally) {
        var began = System.nanoTime();
        var state = contents.verify(content);
        findings.note(content, state, true);
        var size = contents.find(content).map(file -> file.size()).orElse(0L);
        tally.verified++;
        tally.bytes += size;
        rest(size, System.nanoTime() - began);
    }

    /** Leaves the disk to others for as long as the rate demands. */
    private void rest(long size, long taken) {
        var due = Duration.ofNanos(size * 1_000_000_000L / properties.rate().toBytes());
        try {
            Thread.sleep(Math.max(0, due.minusNanos(taken).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
