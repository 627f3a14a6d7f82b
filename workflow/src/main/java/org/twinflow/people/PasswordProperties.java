package org.twinflow.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What it costs to try a password; hashes that are stored keep the cost they were made with.
 *
 * @param memory for each try, in KiB
 * @param passes over that memory
 */
@ConfigurationProperties("twinflow.passwords")
record PasswordProperties(
        @DefaultValue("19456") int memory,
        @DefaultValue("2") int passes) {

    /** Less than the OWASP Password Storage Cheat Sheet asks for: fit for tests alone. */
    boolean isWeak() {
        return memory < 19 * 1024 || passes < 2;
    }
}
