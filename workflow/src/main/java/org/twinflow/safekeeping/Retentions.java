package org.twinflow.safekeeping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.documents.DocumentEnds;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Kept;
import org.twinflow.engine.Decisions;
import org.twinflow.engine.PackageDeployed;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Transactions;
import org.twinflow.shared.Turns;

/**
 * How long papers are kept, by the decision table {@code retention}, and their end when the time is over. Until when a
 * paper is valid is another thing, and so is a hold, which suspends the end. Decides nothing about readers.
 */
@Service
public class Retentions {

    private static final Logger LOG = LoggerFactory.getLogger(Retentions.class);
    private static final String TABLE = "retention";
    private static final int BATCH = 5000;

    /** What the table is asked. */
    private record Question(RetentionClass kind, boolean smallGrant, boolean held) {}

    private final Decisions decisions;
    private final DocumentEnds ends;
    private final Deletions deletions;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** The answers of the table; asked again when a package is deployed, and each night for what other nodes deploy. */
    private final Map<Question, RetentionRule> rules = new ConcurrentHashMap<>();

    Retentions(
            Decisions decisions,
            DocumentEnds ends,
            Deletions deletions,
            Turns turns,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.decisions = decisions;
        this.ends = ends;
        this.deletions = deletions;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * The rule in force for a class.
     *
     * @param smallGrant whether the grant of the project was of 60,000 euros at most
     */
    public RetentionRule rule(RetentionClass kind, boolean smallGrant, boolean held) {
        return rules.computeIfAbsent(new Question(kind, smallGrant, held), this::asked);
    }

    /** The last day on which something of that class is kept, counted from a day. */
    public LocalDate until(RetentionClass kind, LocalDate from) {
        return rule(kind, false, false).until(from);
    }

    /** Until when the paper itself is valid; that ends nothing. */
    public void validUntil(DocumentId document, @Nullable LocalDate day) {
        ends.validUntil(document, day);
    }

    /** Keeps a document until its class lets go of it; may be called again when the day has moved. */
    public void keep(DocumentId document, RetentionClass kind, LocalDate from) {
        ends.keep(document, kind.name().toLowerCase(Locale.ROOT), until(kind, from));
    }

    @Scheduled(cron = "${twinflow.safekeeping.deletion-cron:0 0 2 * * *}")
    void nightly() {
        rules.clear();
        turns.take("retention", this::endWhatIsOver);
    }

    @EventListener
    void on(PackageDeployed deployed) {
        Transactions.committed(rules::clear);
    }

    /** What cannot be deleted stays and is tried again the next night. */
    void endWhatIsOver() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var kept : ends.keptBefore(today, BATCH)) {
            if (kind(kept)
                    .filter(known -> rule(known, false, kept.held()).deletes())
                    .isPresent()) {
                end(kept.document(), today);
            }
        }
    }

    /**
     * Ends at once what is over among these documents, without waiting for the night; with no transaction open. What is
     * held or has time left stays.
     *
     * @return how many are gone
     */
    public int endNow(Collection<DocumentId> documents) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return (int) documents.stream().filter(each -> end(each, today)).count();
    }

    private boolean end(DocumentId document, LocalDate today) {
        try {
            deletions.deleteKept(document, today);
            return true;
        } catch (RefusedException | NotFoundException e) {
            LOG.info("Held or kept for longer in the last moment: {}", document);
        } catch (DataAccessException e) {
            LOG.warn("Something still needs document {}; it stays", document, e);
        }
        return false;
    }

    private static Optional<RetentionClass> kind(Kept kept) {
        try {
            return Optional.of(RetentionClass.valueOf(kept.retentionClass().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In a transaction of its own, for the engine writes down what it decided, also while somebody only looks. */
    private RetentionRule asked(Question question) {
        Map<String, Object> inputs = Map.of(
                "retentionClass", question.kind().name(), "smallGrant", question.smallGrant(), "held", question.held());
        var rows = transaction.execute(status -> rows(inputs));
        if (rows == null || rows.isEmpty()) {
            return RetentionRule.NONE;
        }
        var row = rows.getFirst();
        return new RetentionRule(
                RetentionRule.Start.valueOf(String.valueOf(row.get("start"))),
                Period.of(number(row, "years"), number(row, "months"), number(row, "days")),
                RetentionRule.Action.valueOf(String.valueOf(row.get("action"))),
                String.valueOf(row.get("basis")));
    }

    /** None while an administrator has not taken the package that brings the table. */
    private List<Map<String, Object>> rows(Map<String, Object> inputs) {
        try {
            return decisions.evaluate(TABLE, inputs);
        } catch (NotFoundException e) {
            LOG.warn("No decision table says how long papers are kept: all are kept");
            return List.of();
        }
    }

    private static int number(Map<String, Object> row, String name) {
        return Integer.parseInt(String.valueOf(row.get(name)));
    }
}
