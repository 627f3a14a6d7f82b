package org.twinflow.mailin;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinflow.mailin.Postman.Verdict;

/** The mailbox on its server: goes through what has arrived and puts each mail where it belongs. */
class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    /** In one round; the rest has its turn in the next. */
    private static final int MOST = 200;

    private final MailInProperties properties;

    Mailbox(MailInProperties properties) {
        this.properties = properties;
    }

    /** Takes one mail; what it throws leaves the mail where it is. */
    interface Taker {
        Verdict take(Path mail, boolean whole) throws IOException;
    }

    /**
     * How a round ended.
     *
     * @param waiting how many mails could not be handled and stay
     * @param unaddressed how many were put aside because no project is meant by them
     */
    record Round(int waiting, int unaddressed) {}

    /** @param old mail that was put away before is deleted */
    Round round(Taker taker, Instant old) throws MessagingException, IOException {
        Files.createDirectories(properties.spool());
        try (var store = connect()) {
            var inbox = (IMAPFolder) store.getFolder(properties.folder());
            inbox.open(Folder.READ_WRITE);
            try {
                var round = round(inbox, store, taker);
                clear(store, properties.doneFolder(), old);
                clear(store, properties.refusedFolder(), old);
                return round;
            } finally {
                inbox.close(false);
            }
        }
    }

    private Round round(IMAPFolder inbox, IMAPStore store, Taker taker) throws MessagingException {
        var waiting = 0;
        var unaddressed = 0;
        var number = 1;
        for (var seen = 0; seen < MOST && number <= inbox.getMessageCount(); seen++) {
            var message = (IMAPMessage) inbox.getMessage(number);
            var verdict = message.isSet(Flags.Flag.DELETED) ? null : take(message, taker);
            if (verdict == null) {
                waiting += message.isSet(Flags.Flag.DELETED) ? 0 : 1;
                number++;
                continue;
            }
            unaddressed += verdict == Verdict.UNADDRESSED ? 1 : 0;
            var gone = putAway(message, inbox, store, verdict);
            number += gone ? 0 : 1;
        }
        return new Round(waiting, unaddressed);
    }

    /** Null if it did not work: the next round tries again, and other mail does not wait for it. */
    private @Nullable Verdict take(IMAPMessage message, Taker taker) throws MessagingException {
        try {
            var spooled = Files.createTempFile(properties.spool(), "mail", ".eml");
            try {
                var whole = message.getSize() <= properties.maxSize().toBytes();
                fetch(message, whole, spooled);
                return taker.take(spooled, whole);
            } finally {
                Files.deleteIfExists(spooled);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("A mail could not be handled and waits: {}", e.getClass().getSimpleName());
            LOG.debug("Why", e);
            return null;
        }
    }

    private static void fetch(IMAPMessage message, boolean whole, Path spooled) throws IOException, MessagingException {
        message.setPeek(true);
        if (whole) {
            try (var in = message.getMimeStream()) {
                Files.copy(in, spooled, StandardCopyOption.REPLACE_EXISTING);
            }
            return;
        }
        var head = new StringBuilder();
        Collections.list(message.getAllHeaderLines())
                .forEach(line -> head.append(line).append("\r\n"));
        Files.writeString(spooled, head.append("\r\n"), StandardCharsets.ISO_8859_1);
    }

    /** Says whether the mail left the folder at once. */
    private boolean putAway(IMAPMessage message, IMAPFolder inbox, IMAPStore store, Verdict verdict)
            throws MessagingException {
        var name = verdict == Verdict.TAKEN ? properties.doneFolder() : properties.refusedFolder();
        var folder = store.getFolder(name);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        var messages = new Message[] {message};
        message.setFlag(Flags.Flag.SEEN, true);
        if (store.hasCapability("MOVE")) {
            var before = inbox.getMessageCount();
            inbox.moveMessages(messages, folder);
            return inbox.getMessageCount() < before;
        }
        inbox.copyMessages(messages, folder);
        message.setFlag(Flags.Flag.DELETED, true);
        if (store.hasCapability("UIDPLUS")) {
            inbox.expunge(messages);
            return true;
        }
        return false;
    }

    private static void clear(IMAPStore store, String name, Instant old) throws MessagingException {
        var folder = store.getFolder(name);
        if (!folder.exists()) {
            return;
        }
        folder.open(Folder.READ_WRITE);
        try {
            var found = folder.search(new ReceivedDateTerm(ComparisonTerm.LT, Date.from(old)));
            folder.setFlags(found, new Flags(Flags.Flag.DELETED), true);
        } finally {
            folder.close(true);
        }
    }

    private IMAPStore connect() throws MessagingException {
        var protocol = properties.security() == MailInProperties.Security.TLS ? "imaps" : "imap";
        var settings = new Properties();
        var millis = String.valueOf(properties.timeout().toMillis());
        for (var name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.setProperty("mail." + protocol + "." + name, millis);
        }
        settings.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        settings.setProperty("mail." + protocol + ".fetchsize", "262144");
        if (properties.security() == MailInProperties.Security.STARTTLS) {
            settings.setProperty("mail.imap.starttls.enable", "true");
            settings.setProperty("mail.imap.starttls.required", "true");
        }
        var store = (IMAPStore) Session.getInstance(settings).getStore(protocol);
        store.connect(
                properties.host(),
                properties.port() == 0 ? -1 : properties.port(),
                properties.login(),
                properties.password());
        return store;
    }
}
