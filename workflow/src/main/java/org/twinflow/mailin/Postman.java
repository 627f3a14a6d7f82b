package org.twinflow.mailin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.documents.Documents;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.StorageFullException;

/** Decides what becomes of a mail. What it was told to store it stores once, however often it is given the same mail. */
@Component
class Postman {

    /** So often something of ours may go wrong with a mail before it is put aside for somebody to look at. */
    private static final int MOST_TRIES = 5;

    private final AddressRows addresses;
    private final Arrivals arrivals;
    private final MailSenders senders;
    private final Filing filing;
    private final Documents documents;
    private final Access access;
    private final List<OtherMail> others;
    private final Clock clock;

    Postman(
            AddressRows addresses,
            Arrivals arrivals,
            MailSenders senders,
            Filing filing,
            Documents documents,
            Access access,
            List<OtherMail> others,
            Clock clock) {
        this.addresses = addresses;
        this.arrivals = arrivals;
        this.senders = senders;
        this.filing = filing;
        this.documents = documents;
        this.access = access;
        this.others = others;
        this.clock = clock;
    }

    /** What became of a mail. */
    enum Verdict {
        TAKEN,
        REFUSED,
        /** No address of a project is in it. */
        UNADDRESSED
    }

    /**
     * A mail that is being looked at.
     *
     * @param file its bytes; none if it is too large and only its head was fetched
     * @param why it is refused, whomever it is for
     */
    private record Incoming(
            Letter letter, @Nullable Path file, @Nullable Refusal why) {}

    /**
     * @param mail as it came
     * @param whole false if it is too large and only its head was fetched
     */
    Verdict take(Path mail, boolean whole, MailInProperties properties) throws IOException {
        var apart = Files.createTempDirectory(mail.toAbsolutePath().getParent(), "mail");
        try {
            var letter = LetterReader.read(mail, apart);
            var verdicts = new ArrayList<Verdict>();
            var incoming = new Incoming(letter, whole ? mail : null, refusal(letter, whole, properties));
            for (var token : tokens(letter, properties.address())) {
                (isTakenByOthers(token, mail) ? Optional.of(Verdict.TAKEN) : deliver(token, incoming))
                        .ifPresent(verdicts::add);
            }
            return verdicts.isEmpty()
                    ? Verdict.UNADDRESSED
                    : verdicts.contains(Verdict.TAKEN) ? Verdict.TAKEN : Verdict.REFUSED;
        } catch (MimeException broken) {
            return Verdict.UNADDRESSED;
        } finally {
            FileSystemUtils.deleteRecursively(apart);
        }
    }

    /** What stands between the plus and the at of addresses that are ours. */
    private static List<String> tokens(Letter letter, String ours) {
        var at = ours.indexOf('@');
        var before = ours.substring(0, at) + "+";
        var behind = ours.substring(at);
        return letter.recipients().stream()
                .filter(address -> address.startsWith(before) && address.endsWith(behind))
                .filter(address -> address.length() > before.length() + behind.length())
                .map(address -> address.substring(before.length(), address.length() - behind.length()))
                .sorted()
                .toList();
    }

    private boolean isTakenByOthers(String token, Path mail) throws IOException {
        for (var other : others) {
            if (other.knows(token)) {
                other.take(token, mail);
                return true;
            }
        }
        return false;
    }

    private Optional<Verdict> deliver(String token, Incoming incoming) {
        var project = addresses.project(token);
        var to = project.or(() -> addresses.former(token)).map(addresses::of);
        if (to.isEmpty()) {
            return Optional.empty();
        }
        var row = arrivals.begin(to.get(), incoming.letter(), clock.instant());
        if (!row.mail().state().isFinal()) {
            settle(row, to.get(), incoming, project.isEmpty() ? Refusal.of("mailin.why.former") : incoming.why());
        }
        return Optional.of(arrivals.state(row.id()) == ArrivedMail.State.REFUSED ? Verdict.REFUSED : Verdict.TAKEN);
    }

    private void settle(Arrivals.Row row, MailAddress to, Incoming incoming, @Nullable Refusal refused) {
        var sender = refused == null ? members(incoming.letter(), to) : List.<Reader>of();
        var why = refused == null ? refusal(sender, to) : refused;
        if (why != null) {
            arrivals.end(row.id(), ArrivedMail.State.REFUSED, why);
            return;
        }
        try {
            var by = sender.getFirst();
            arrivals.sender(row.id(), by.person());
            filing.file(row.id(), to, incoming.letter(), Objects.requireNonNull(incoming.file()), by);
        } catch (UncheckedIOException | DataAccessException | StorageFullException later) {
            throw later;
        } catch (RuntimeException ours) {
            if (row.tries() + 1 < MOST_TRIES) {
                throw ours;
            }
            arrivals.end(row.id(), ArrivedMail.State.REFUSED, Refusal.of("mailin.why.failed"));
        }
    }

    private static @Nullable Refusal refusal(Letter letter, boolean whole, MailInProperties properties) {
        if (!whole) {
            return Refusal.of("mailin.why.large", properties.maxSize().toBytes() / 1_000_000);
        }
        if (letter.from() == null) {
            return Refusal.of("mailin.why.from");
        }
        return isProved(letter, properties.authservId()) ? null : Refusal.of("mailin.why.unproved");
    }

    /** The latest note of our own server counts; those below it may have come with the mail. */
    private static boolean isProved(Letter letter, String ours) {
        return ours.isEmpty()
                || letter.authentication().stream()
                        .filter(note -> note.split("[ ;]", 2)[0].equalsIgnoreCase(ours))
                        .findFirst()
                        .filter(note -> Stream.of(note.split(";"))
                                .anyMatch(part -> part.strip().matches("(?is)dmarc\\s*=\\s*pass\\b.*")))
                        .isPresent();
    }

    /** The members of the project that say they write from there. */
    private List<Reader> members(Letter letter, MailAddress to) {
        return senders.from(String.valueOf(letter.from())).stream()
                .map(access::reader)
                .filter(reader -> reader.isInProject(to.project()))
                .toList();
    }

    private @Nullable Refusal refusal(List<Reader> members, MailAddress to) {
        if (members.isEmpty()) {
            return Refusal.of("mailin.why.stranger");
        }
        if (members.size() > 1) {
            return Refusal.of("mailin.why.two");
        }
        if (MailSenders.isPupil(members.getFirst())) {
            return Refusal.of("mailin.why.pupil");
        }
        try {
            documents.mayUpload(to.project(), to.level(), members.getFirst());
            return null;
        } catch (ForbiddenException forbidden) {
            return Refusal.of(forbidden);
        }
    }
}
