package org.twinflow.shared;

import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the same to several things, each in a transaction of its own, and says of each why it did not work. */
@Component
public class Batches {

    private final TransactionTemplate transaction;

    Batches(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Somebody else may change the thing at that moment: it is tried again before anybody is told of it.
     *
     * @param title what it is called, for the answer
     */
    public BatchItem attempt(Object id, String title, Runnable work) {
        try {
            Collisions.again(() -> transaction.executeWithoutResult(status -> work.run()));
            return new BatchItem(id.toString(), title, null, List.of());
        } catch (NotFoundException gone) {
            return gone(id);
        } catch (RefusedException refused) {
            return failed(id, title, refused.code(), refused.arguments());
        } catch (ForbiddenException forbidden) {
            return failed(id, title, forbidden.code(), forbidden.arguments());
        } catch (InvalidException invalid) {
            var error = invalid.errors().getFirst();
            return failed(id, title, error.code(), error.arguments().toArray());
        } catch (StaleException | OptimisticLockingFailureException stale) {
            return failed(id, title, "batch.stale");
        }
    }

    /** What is not there, or not for this reader: one is told no more of it than that. */
    public static BatchItem gone(Object id) {
        return failed(id, "", "batch.gone");
    }

    private static BatchItem failed(Object id, String title, String code, Object... arguments) {
        return new BatchItem(id.toString(), title, code, List.of(arguments));
    }
}
