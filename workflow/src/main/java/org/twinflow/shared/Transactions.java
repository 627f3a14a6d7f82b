package org.twinflow.shared;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What goes with the transaction that is open here. */
public final class Transactions {

    private Transactions() {}

    /**
     * Does it once the open transaction has been committed, at once if none is open, never if it is rolled back. Unlike
     * for {@link AfterCommit}, nothing is written down: it is for what is missed without harm when the application ends
     * in between, or what its start makes up for.
     */
    public static void committed(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
