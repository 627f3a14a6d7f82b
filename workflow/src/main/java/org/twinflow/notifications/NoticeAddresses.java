package org.twinflow.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.engine.Processes;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Where mail reaches people: each says so, and shows it by a link that was sent there. Pupils have no address. */
@Service
@Transactional
public class NoticeAddresses {

    private static final int LONGEST = 254;

    private final AddressRows addresses;
    private final LetterRows letters;
    private final Processes processes;
    private final Audit audit;
    private final MailProperties properties;
    private final Clock clock;

    NoticeAddresses(
            AddressRows addresses,
            LetterRows letters,
            Processes processes,
            Audit audit,
            MailProperties properties,
            Clock clock) {
        this.addresses = addresses;
        this.letters = letters;
        this.processes = processes;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether the reader may have one: mail is sent here, and the reader is no pupil. */
    public boolean mayHave(Reader reader) {
        return properties.isOn() && Adults.isAdult(reader);
    }

    @Transactional(readOnly = true)
    public Optional<MailAddress> of(Reader reader) {
        return addresses.of(reader.person());
    }

    /** Nothing but the question whether it is theirs is sent there before the person has answered it. */
    public void change(String address, Reader reader) {
        if (!properties.isOn()) {
            throw new NotFoundException("mail");
        }
        if (!Adults.isAdult(reader)) {
            throw new ForbiddenException("notices.address.pupil");
        }
        var clean = address.strip().toLowerCase(Locale.ROOT);
        if (clean.isEmpty()) {
            addresses.forget(reader.person());
            record("mail-address.removed", reader);
            return;
        }
        ask(reader.person(), clean);
        record("mail-address.changed", reader);
    }

    /** Sends the question whether that address is theirs there. */
    void ask(PersonId person, String address) {
        var clean = address.strip().toLowerCase(Locale.ROOT);
        if (clean.length() > LONGEST || !clean.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+")) {
            throw new InvalidException(FieldError.of("address", "notices.address.form"));
        }
        addresses.ask(person, clean, now());
        letters.write(person, LetterKind.CONFIRM, now());
    }

    /** The address that a link asks about; for the person it was sent to, while the link is good. */
    @Transactional(readOnly = true)
    public MailAddress asked(String token, Reader reader) {
        var letter = letter(token).filter(row -> row.kind() == LetterKind.CONFIRM);
        return letter.filter(row -> row.person().equals(reader.person()))
                .flatMap(row -> addresses.of(row.person()))
                // a letter to a former address says nothing of the present one
                .filter(address -> !letter.orElseThrow().writtenAt().isBefore(address.askedAt()))
                .orElseThrow(() -> new NotFoundException(token));
    }

    /** Mail reaches the person there; who was asked to find a way has found it. */
    public void confirm(String token, Reader reader) {
        var address = asked(token, reader);
        addresses.confirm(address.person(), now());
        record("mail-address.confirmed", reader);
        var person = address.person().toString();
        if (processes.isRunning(Bounces.PROCESS, person)) {
            processes.cancel(Bounces.PROCESS, person, "new address");
        }
    }

    /** Whether a link to stop mail is one of ours. */
    @Transactional(readOnly = true)
    public boolean knows(String token) {
        return letter(token).isPresent();
    }

    /** By one click and without signing in: whoever got the letter may. */
    public void stop(String token) {
        var letter = letter(token).orElseThrow(() -> new NotFoundException(token));
        addresses.stop(letter.person(), now());
        audit.record(letter.person(), "mail.stopped", "person:" + letter.person(), Map.of());
    }

    public void resume(Reader reader) {
        addresses.resume(reader.person());
        record("mail.resumed", reader);
    }

    /** Whether the link of a letter still leads to what it told of; it does not tell who it was sent to. */
    @Transactional(readOnly = true)
    public boolean leads(String token, Reader reader) {
        return letter(token).filter(row -> row.person().equals(reader.person())).isPresent();
    }

    private Optional<LetterRow> letter(String token) {
        var oldest = now().minus(properties.linksKept());
        return letters.byToken(token).filter(row -> row.writtenAt().isAfter(oldest));
    }

    private void record(String action, Reader reader) {
        audit.record(reader.person(), action, "person:" + reader.person(), Map.of());
    }

    private Instant now() {
        return clock.instant();
    }
}
