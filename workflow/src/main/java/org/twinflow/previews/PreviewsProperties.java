package org.twinflow.previews;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether this machine makes previews; others on the same database may
 * @param spool the only folder that the drawing process is given
 * @param timeout how long one file may take
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

    /** Long enough to start the processes, use up all their time, and write down what was made. */
    Duration lease() {
        return timeout.plus(officeTimeout).plusMinutes(2);
    }
}
