package org.twinflow.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/** Lets what a step or a listener refuses come out of the engine as what it was. */
final class Refusals {

    private Refusals() {}

    /** @param subject what the reader saw before somebody else was quicker */
    static void through(Object subject, Runnable command) {
        try {
            command.run();
        } catch (OptimisticLockingException quicker) {
            throw new StaleException(subject);
        } catch (ProcessEngineException wrapped) {
            throw Stream.<Throwable>iterate(wrapped, cause -> cause != null, Throwable::getCause)
                    .filter(Refusals::isOurs)
                    .map(RuntimeException.class::cast)
                    .findFirst()
                    .orElse(wrapped);
        }
    }

    private static boolean isOurs(@Nullable Throwable cause) {
        return cause instanceof RefusedException
                || cause instanceof NotFoundException
                || cause instanceof ForbiddenException
                || cause instanceof InvalidException
                || cause instanceof StaleException;
    }
}
