package org.twinflow.mailin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param address of the mailbox, such as {@code inbox@school.example}; those of projects are made of it. Empty: no mail
 * @param host the IMAP server; empty: nothing is read
 * @param port 0 for the usual one
 * @param user empty for the address
 * @param folder where mail arrives
 * @param doneFolder where mail goes that was taken
 * @param refusedFolder where mail goes that was not
 * @param kept for how long mail stays in those two folders
 * @param remembered for how long it is shown who wrote what; that a mail was handled is remembered for ever
 * @param maxSize the largest mail that is read, with all that is attached
 * @param timeout for an answer of the server
 * @param authservId the name under which the mail server notes what it found of a sender (RFC 8601); where it is given,
 *     mail without its {@code dmarc=pass} is refused
 * @param spool the private folder in which a mail lies while it is taken apart
 */
@ConfigurationProperties("twinflow.mail-in")
record MailInProperties(
        @DefaultValue("") String address,
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("TLS") Security security,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Twinflow done") String doneFolder,
        @DefaultValue("Twinflow refused") String refusedFolder,
        @DefaultValue("30d") Duration kept,
        @DefaultValue("90d") Duration remembered,
        @DefaultValue("60MB") DataSize maxSize,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("") String authservId,
        @DefaultValue("data/spool") Path spool) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

    /** How the line to the server is kept private. */
    enum Security {
        TLS,
        STARTTLS,
        /** Not at all: only to a server on this machine. */
        NONE
    }

    MailInProperties {
        address = address.strip().toLowerCase(Locale.ROOT);
        if (!address.isEmpty() && !address.matches("[^@\\s+]+@[^@\\s]+")) {
            throw new IllegalArgumentException("twinflow.mail-in.address must be an address without a plus");
        }
        if (!host.isEmpty() && address.isEmpty()) {
            throw new IllegalArgumentException("twinflow.mail-in.host needs twinflow.mail-in.address");
        }
        if (security == Security.NONE && !host.isEmpty() && !HERE.contains(host)) {
            throw new IllegalArgumentException("twinflow.mail-in.security=NONE is for a server on this machine only");
        }
    }

    boolean isOn() {
        return !address.isEmpty();
    }

    String login() {
        return user.isEmpty() ? address : user;
    }

    /** Such as {@code inbox+k3v…@school.example}. */
    String addressOf(String token) {
        var at = address.indexOf('@');
        return address.substring(0, at) + "+" + token + address.substring(at);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailInProperties[" + address + "]";
    }
}
