package org.twinflow.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A listener that works in the background once the transaction of the event has ended, with none of its own open: for
 * what renders, reads or sends files. It is called again until it returns, after a restart too, so it must be idempotent.
 */
@Async(BackgroundConfiguration.WORKERS)
@TransactionalEventListener
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AfterCommit {}
