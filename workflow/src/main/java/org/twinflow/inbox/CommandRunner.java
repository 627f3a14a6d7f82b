package org.twinflow.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Access;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Does the completions whose time has come; those that were due while no node was up are done when one is. */
@Component
class CommandRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);
    private static final int ATTEMPTS = 3;

    private final TaskCommands commands;
    private final TaskCompletion completion;
    private final InboxRows rows;
    private final Access access;
    private final FourEyes fourEyes;
    private final InboxProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CommandRunner(
            TaskCommands commands,
            TaskCompletion completion,
            InboxRows rows,
            Access access,
            FourEyes fourEyes,
            InboxProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.commands = commands;
        this.completion = completion;
        this.rows = rows;
        this.access = access;
        this.fourEyes = fourEyes;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${twinflow.inbox.every:1000}")
    void runDue() {
        if (properties.runs()) {
            runDue(clock.instant());
        }
    }

    /** @return how many were done */
    int runDue(Instant now) {
        int done = 0;
        for (var command : commands.due(now)) {
            var taken =
                    transaction.execute(status -> commands.lease(command, now).orElse(null));
            if (taken != null && run(taken, now)) {
                done++;
            }
        }
        return done;
    }

    /** A refusal is told to the person; anything else is tried again. */
    private boolean run(TaskCommand command, Instant now) {
        try {
            transaction.executeWithoutResult(status -> {
                mustStillBeAllowed(command);
                completion.run(command);
            });
            return true;
        } catch (RefusedException e) {
            fail(command, e.code());
        } catch (ForbiddenException | NotFoundException e) {
            fail(command, "inbox.lost");
        } catch (InvalidException e) {
            fail(command, "inbox.refused");
        } catch (RuntimeException e) {
            LOG.warn("Completion of task {} failed at attempt {}", command.taskId(), command.attempts(), e);
            tryAgain(command, now);
        }
        return false;
    }

    private void mustStillBeAllowed(TaskCommand command) {
        var reader = access.reader(command.by());
        var task = rows.find(command.taskId()).orElseThrow(() -> new RefusedException("inbox.gone"));
        reader.mustBeAllowed(task.isFor(reader) && !fourEyes.bars(task, command.by()));
    }

    private void tryAgain(TaskCommand command, Instant now) {
        if (command.attempts() < ATTEMPTS) {
            var later = now.plus(Duration.ofSeconds(2L << command.attempts()));
            transaction.executeWithoutResult(status -> commands.tryLater(command, later));
        } else {
            fail(command, "inbox.failed");
        }
    }

    private void fail(TaskCommand command, String reason) {
        transaction.executeWithoutResult(status -> commands.fail(command, reason));
    }
}
