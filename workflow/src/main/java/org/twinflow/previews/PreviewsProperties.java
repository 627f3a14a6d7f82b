package org.twinflow.previews;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether this machine makes previews; others on the same database may
 * @param spool the only folder that the drawing process is given
 * @param timeout how long one file may take, of the processor; a few times as long by the clock
 * @param memory the heap of the drawing process
 * @param office the program that turns office files into PDF; {@code off} for none
 * @param officeTimeout how long it may take
 * @param node the name of this machine among several on one database
 */
@ConfigurationProperties("twinflow.previews")
record PreviewsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("data/previews") Path spool,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("384m") String memory,
        @DefaultValue("soffice") String office,
        @DefaultValue("120s") Duration officeTimeout,
        @DefaultValue("one") String node) {

    /** On a busy machine a file may take so many times its time by the clock. */
    static final int BUSY = 4;

    static final Duration TO_START = Duration.ofMinutes(2);

    /** Long enough to start the processes, use up all their time, and write down what was made. */
    Duration lease() {
        return timeout.multipliedBy(BUSY).plus(officeTimeout).plus(TO_START).plusMinutes(2);
    }
}
