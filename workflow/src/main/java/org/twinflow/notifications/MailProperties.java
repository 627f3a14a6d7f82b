package org.twinflow.notifications;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mail that is sent; the server itself is named by {@code spring.mail.*}.
 *
 * @param from the address that mail comes from, such as {@code twinflow@school.example}; empty: no mail is sent
 * @param tries how often a letter is tried that the server does not take, before it counts as failed
 * @param lease for how long a letter is one node's own; a node that dies holds it up as long
 * @param linksKept for how long the links of a letter lead anywhere
 * @param kept for how long it is shown what became of a letter
 */
@ConfigurationProperties("twinflow.mail")
record MailProperties(
        @DefaultValue("") String from,
        @DefaultValue("8") int tries,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("90d") Duration linksKept,
        @DefaultValue("180d") Duration kept) {

    boolean isOn() {
        return !from.isBlank();
    }
}
