package org.twinflow.safekeeping;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.ContentId;
import org.twinflow.documents.ContentState;
import org.twinflow.documents.Contents;
import org.twinflow.documents.DocumentId;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Turns;
import org.twinflow.shared.Workers;

/** Checks each night that what was handed in is there and whole, and tells administrators what is not. */
@Service
public class Safekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Safekeeping.class);
    private static final int SHOWN = 200;
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final Fixity fixity;
    private final Orphans orphans;
    private final ContentChecks checks;
    private final CheckRuns runs;
    private final Contents contents;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    Safekeeping(
            Fixity fixity,
            Orphans orphans,
            ContentChecks checks,
            CheckRuns runs,
            Contents contents,
            Turns turns,
            Audit audit,
            Clock clock) {
        this.fixity = fixity;
        this.orphans = orphans;
        this.checks = checks;
        this.runs = runs;
        this.contents = contents;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    /** How the contents are; for administrators. */
    public SafekeepingReport report(Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        return new SafekeepingReport(
                running.get(),
                runs.last().orElse(null),
                checks.oldest(),
                checks.unread(),
                checks.failed(SHOWN).stream().map(this::failed).toList(),
                checks.aside());
    }

    /** How many contents are damaged or gone, without a word on which. */
    public long broken() {
        return checks.count(ContentState.DAMAGED) + checks.count(ContentState.MISSING);
    }

    /** Starts a check in the background; for administrators. Refused while one runs. */
    public void check(Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        if (running.get()) {
            throw new RefusedException("safekeeping.running");
        }
        audit.record(reader.person(), "safekeeping.checked", "platform", Map.of());
        Workers.begin("safekeeping", this::nightly);
    }

    @Scheduled(cron = "${twinflow.safekeeping.cron:0 30 2 * * *}")
    void nightly() {
        if (running.compareAndSet(false, true)) {
            try {
                turns.take("safekeeping", this::checkAll);
            } finally {
                running.set(false);
            }
        }
    }

    private void checkAll() {
        var run = runs.begin(clock.instant());
        var tally = new CheckRuns.Tally();
        var whole = false;
        try {
            fixity.run(tally);
            orphans.run(tally);
            whole = true;
        } finally {
            runs.end(run, tally, !whole, clock.instant());
            runs.forgetBefore(clock.instant().minus(REMEMBERED));
            LOG.info(
                    "Checked the contents: {} read, {} damaged, {} missing",
                    tally.verified,
                    tally.damaged,
                    tally.missing);
        }
    }

    private FailedContent failed(ContentId content) {
        return new FailedContent(
                content.hash(),
                content.key() != null,
                checks.state(content).orElseThrow(),
                checks.since(content),
                contents.documents(content.hash()).stream()
                        .map(DocumentId::toString)
                        .toList());
    }
}
