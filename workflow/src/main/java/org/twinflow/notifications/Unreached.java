package org.twinflow.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;

/** Lets whoever was asked to reach somebody whose mail comes back say how: it is theirs alone to see where mail went. */
@Service
@Transactional
public class Unreached {

    static final String TASK = "findAnotherWay";

    private final AddressRows addresses;
    private final NoticeAddresses asking;
    private final TaskWork work;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Unreached(AddressRows addresses, NoticeAddresses asking, TaskWork work, People people, Audit audit, Clock clock) {
        this.addresses = addresses;
        this.asking = asking;
        this.work = work;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** How somebody was reached instead. */
    public enum Way {
        TOLD,
        PAPER,
        APPLICATION
    }

    /**
     * Somebody whom mail does not reach.
     *
     * @param address where it went; empty when the person has removed it since
     * @param why the key of why it came back
     */
    public record Somebody(
            PersonId id,
            String name,
            String address,
            @Nullable Instant failedAt,
            @Nullable String why) {}

    @Transactional(readOnly = true)
    public Somebody get(PersonId id, Reader reader) {
        mustBeAsked(id, reader);
        var address = addresses.of(id);
        return new Somebody(
                id,
                people.person(id).name(),
                address.map(MailAddress::address).orElse(""),
                address.map(MailAddress::failedAt).orElse(null),
                address.map(MailAddress::failure).orElse(null));
    }

    /** Asks the person at another address whether it is theirs; only they can confirm it, signed in. */
    public void correct(PersonId id, String address, Reader by) {
        mustBeAsked(id, by);
        asking.ask(id, address);
        end("mail-address.corrected", id, Map.of(), by);
    }

    /** Sends the person no more mail; they can have it again on their account. */
    public void stop(PersonId id, Reader by) {
        mustBeAsked(id, by);
        addresses.stop(id, clock.instant());
        end("mail.stopped-for", id, Map.of(), by);
    }

    /** The person knows of it by another way. */
    public void told(PersonId id, Way way, Reader by) {
        mustBeAsked(id, by);
        end("person.reached", id, Map.of("way", way.name()), by);
    }

    private void mustBeAsked(PersonId id, Reader reader) {
        if (!work.waitsFor(id.toString(), TASK, reader)) {
            throw new NotFoundException(id);
        }
    }

    private void end(String action, PersonId id, Map<String, String> facts, Reader by) {
        work.completeByFeature(id.toString(), TASK, Map.of(), by);
        audit.record(by.person(), action, "person:" + id, facts);
    }
}
