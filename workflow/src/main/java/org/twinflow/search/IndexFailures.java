package org.twinflow.search;

import java.util.function.Consumer;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of what goes wrong behind everybody's back; writes down what it was, never the text that it was about. */
final class IndexFailures implements FailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFailures.class);

    private volatile Consumer<Throwable> listener = failure -> {};

    void tell(Consumer<Throwable> whom) {
        listener = whom;
    }

    @Override
    public void handle(FailureContext context) {
        LOG.warn("The search index did not take in a change: {}", Damage.name(context.throwable()));
        listener.accept(context.throwable());
    }

    @Override
    public void handle(EntityIndexingFailureContext context) {
        handle((FailureContext) context);
    }
}
