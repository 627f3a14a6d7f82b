package org.twinflow.extraction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param clamd where ClamAV listens: {@code host:port}, or the path of its socket; empty to look at nothing
 * @param timeout how long it may take over one file
 * @param whenDown what happens to files while it does not answer
 */
@ConfigurationProperties("twinflow.scan")
record ScanProperties(
        @DefaultValue("") String clamd,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("WAIT") WhenDown whenDown) {

    private static final String ADDRESS = "/.+|.+:\\d{1,5}";

    /** An address that is none would look like a scanner that is away for ever. */
    ScanProperties {
        if (!clamd.isBlank() && !clamd.matches(ADDRESS)) {
            throw new IllegalArgumentException(
                    "twinflow.scan.clamd takes host:port or the whole path of a socket, and not " + clamd);
        }
    }

    /** What happens to files that nobody can look at. */
    enum WhenDown {
        /** They wait, and only who handed them in gets them. */
        WAIT,
        /** They are read and given away with a note, and looked at later. */
        ADMIT
    }
}
