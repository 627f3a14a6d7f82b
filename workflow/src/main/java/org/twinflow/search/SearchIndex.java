package org.twinflow.search;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Workers;

/** Mends the index by itself: what was lost, damaged or left behind is made anew from the rows. */
@Component
class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    /** Texts are long: few of them at once. */
    private static final int AT_ONCE = 25;

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final EntityManagerFactory entities;
    private final SearchItemRepository items;
    private final IndexNumbers numbers;
    private final IndexKeeping keeping;
    private final IndexWriting writing;
    private final IndexComparison comparison;
    private final IndexProgress progress;
    private final Clock clock;

    /** Comparing, making anew and throwing away come one after the other. */
    private final ReentrantLock work = new ReentrantLock();

    private volatile Instant renewed = Instant.EPOCH;
    private final IndexDoubt doubt;
    private final AskingAgain again;

    SearchIndex(
            EntityManagerFactory entities,
            SearchItemRepository items,
            IndexTools tools,
            IndexProgress progress,
            Clock clock) {
        this.entities = entities;
        this.items = items;
        this.keeping = tools.keeping();
        this.numbers = new IndexNumbers(entities, items, keeping);
        this.writing = tools.writing();
        this.comparison = tools.comparison();
        this.progress = progress;
        this.clock = clock;
        this.doubt = new IndexDoubt(clock);
        this.again = new AskingAgain(keeping);
        tools.failures().tell(this::missed);
    }

    /** In a thread of its own: nobody waits for it to start working. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void mend() {
        retry();
        if (keeping.open()) {
            ifReached(this::fill, false);
        }
    }

    /** Says whether there was something to be done. */
    private boolean fill() {
        if (progress.isRebuilding()) {
            return false;
        } else if (keeping.isForsaken()) {
            Workers.begin("search-index-renewal", this::renew);
        } else if (items.count() == 0) {
            keeping.isWhole();
        } else if (keeping.isToBeFilled() || numbers.lackMuch()) {
            progress.emptied();
            startRebuild();
        } else if (numbers.lackSomething()) {
            startComparison();
        } else {
            return false;
        }
        return true;
    }

    /**
     * Answers from the index; with nothing if it cannot be reached, or turns out to be damaged: then it is made anew.
     */
    <T> T answer(Supplier<T> question, T nothing) {
        if (keeping.isAway()) {
            return nothing;
        }
        try {
            return question.get();
        } catch (RuntimeException | InternalError e) {
            if (isHarmless(e)) {
                return nothing;
            }
            if (e instanceof RuntimeException failure) {
                return again.ask(question, failure);
            }
            throw e;
        }
    }

    /** Answers from the index, or with nothing if it cannot be reached; other failures are the caller's. */
    <T> T ifReached(Supplier<T> question, T nothing) {
        if (keeping.isAway()) {
            return nothing;
        }
        try {
            return question.get();
        } catch (RuntimeException e) {
            if (keeping.isAway(e)) {
                return nothing;
            }
            throw keeping.told(e);
        }
    }

    private boolean isHarmless(Throwable failure) {
        return keeping.isAway(failure) || suspect(failure) || progress.isRebuilding() && keeping.isPassing(failure);
    }

    boolean isAway() {
        return keeping.isAway();
    }

    /** Less than a hundred while an index that was empty is being filled, and not all is found. */
    long percentFilled() {
        return progress.isFilling() ? state().percent() : 100;
    }

    SearchIndexState state() {
        return progress.state(condition(), items.count(), numbers.waiting(), numbers.failed());
    }

    SearchIndexCondition condition() {
        if (keeping.isAway()) {
            return SearchIndexCondition.AWAY;
        }
        return keeping.isForOneNode() && numbers.nodes() > 1 ? SearchIndexCondition.DIVIDED : SearchIndexCondition.WELL;
    }

    void startRebuild() {
        progress.begins();
        Workers.begin("search-index-rebuild", this::rebuild);
    }

    void startComparison() {
        progress.compares(true);
        Workers.begin("search-index-comparison", this::compare);
    }

    /** Every item is written again in place of what the index has of it, then what should not be there is removed. */
    void rebuild() {
        withoutOthers(() -> {
            LOG.info("The search index is being made anew");
            progress.begins();
            writeAll();
            progress.compared(comparison.run(keeping::refresh));
            keeping.isWhole();
            progress.ends(clock.instant());
            LOG.info("The search index is whole again");
        });
    }

    /** Each night and on demand: the files by their checksums, then the entries against the rows. */
    @Scheduled(cron = "${twinflow.search.check:0 40 2 * * *}")
    void compare() {
        progress.compares(true);
        try {
            retry();
            if (keeping.isSound()) {
                withoutOthers(this::compareEntries);
            } else {
                progress.damaged();
                renew();
            }
        } finally {
            progress.compares(false);
        }
    }

    private void compareEntries() {
        var found = comparison.run(keeping::refresh);
        progress.compared(found);
        if (found.differing() > 0) {
            LOG.warn(
                    "The search index lacked {} items, had {} too many and {} as they had been before",
                    found.missing(),
                    found.superfluous(),
                    found.stale());
        }
    }

    /** What failed several times may succeed now: the index was mended, or the disk has space again. */
    @Scheduled(initialDelay = 300_000, fixedDelay = 300_000)
    void retry() {
        Search.mapping(entities).extension(OutboxPollingExtension.get()).reprocessAbortedEvents();
    }

    /** A writer that is closed for want of room takes along what had just been written with it and has left the queue. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 20_000)
    void compareAfterFailures() {
        if (!progress.isRebuilding() && numbers.waiting() + numbers.failed() == 0 && doubt.isToBeCleared()) {
            compare();
        }
    }

    private void missed(Throwable failure) {
        if (keeping.isForOneNode()) {
            doubt.arises();
        }
        suspect(failure);
    }

    /** Says whether it was damage; then the index is thrown away and made anew, but not over and over. */
    private boolean suspect(Throwable failure) {
        var damaged = keeping.isDamage(failure);
        var now = clock.instant();
        if (damaged && !work.isLocked() && now.isAfter(renewed.plus(PAUSE))) {
            renewed = now;
            LOG.error("The search index is damaged: {}", Damage.name(failure));
            progress.damaged();
            Workers.begin("search-index-renewal", this::renew);
        }
        return damaged;
    }

    private void renew() {
        withoutOthers(() -> {
            progress.emptied();
            progress.begins();
            keeping.setAside();
            recreate();
        });
        rebuild();
        retry();
    }

    /** What fails for damage met on the way is followed by a renewal. */
    private void withoutOthers(Runnable task) {
        work.lock();
        RuntimeException failure = null;
        try {
            if (!keeping.alone(task)) {
                LOG.info("Another node looks after the search index");
                progress.ends(null);
            }
        } catch (RuntimeException e) {
            LOG.warn("The search index could not be looked after: {}", Damage.name(e));
            failure = e;
            progress.ends(null);
        } finally {
            work.unlock();
        }
        if (failure != null) {
            missed(failure);
        }
    }

    /** Closing what is damaged fails, but closes it; then there is nothing left to fail. */
    private void recreate() {
        try {
            writing.recreate();
        } catch (RuntimeException e) {
            LOG.info("The damaged index did not close well: {}", Damage.name(e));
            writing.recreate();
        }
    }

    /** Reads the next texts while the index takes in the last ones. */
    private void writeAll() {
        CompletableFuture<?> before = CompletableFuture.completedFuture(null);
        var page = items.after("", Limit.of(AT_ONCE));
        while (!page.isEmpty()) {
            var written = writing.write(
                    page.stream().map(SearchItemRepository.Row::getId).toList());
            before.join();
            before = written;
            progress.wrote(page.size());
            page = items.after(page.getLast().getId(), Limit.of(AT_ONCE));
        }
        before.join();
        writing.flush();
    }

    /** What works on the index. */
    record IndexTools(IndexKeeping keeping, IndexWriting writing, IndexComparison comparison, IndexFailures failures) {}
}
