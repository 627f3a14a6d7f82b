package org.twinflow.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;
import org.twinflow.people.PersonId;

/**
 * Issues tickets to files and knows its own again, also those that another node issued: they are signed (HMAC-SHA256)
 * under a key that comes from the master key and serves nothing else. Nothing of them is stored.
 */
@Service
public class Tickets {

    private static final String PURPOSE = "twinflow ticket to a file 1";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL = 32;

    /** What an address can hold: servers and proxies take 8 KiB for the head of a request. */
    private static final int LONGEST = 6000;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final MasterKey master;
    private final Clock clock;

    Tickets(MasterKey master, Clock clock) {
        this.master = master;
        this.clock = clock;
    }

    /**
     * Letters, digits, {@code -} and {@code _} that can stand in an address.
     *
     * @param valid how long it is good for, in whole seconds
     */
    public String issue(String door, List<String> what, PersonId person, Duration valid) {
        var said = bytes(new Ticket(door, what, person, clock.instant().plus(valid)));
        var sealed = Arrays.copyOf(said, said.length + SEAL);
        System.arraycopy(seal(master.derived(PURPOSE).getFirst(), said), 0, sealed, said.length, SEAL);
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        if (ticket.length() > LONGEST) {
            throw new IllegalArgumentException("So much does not fit into an address");
        }
        return ticket;
    }

    /** What the ticket says; empty when we did not write it, not a letter of it is different, and it is still good. */
    public Optional<Ticket> read(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(written);
            var again = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
            if (sealed.length <= SEAL || !again.equals(written)) {
                return Optional.empty();
            }
            var said = Arrays.copyOf(sealed, sealed.length - SEAL);
            var seal = Arrays.copyOfRange(sealed, said.length, sealed.length);
            return isOurs(said, seal) ? Optional.of(ticket(said)).filter(this::isGood) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isGood(Ticket ticket) {
        return clock.instant().isBefore(ticket.until());
    }

    private boolean isOurs(byte[] said, byte[] seal) {
        return master.derived(PURPOSE).stream().anyMatch(key -> MessageDigest.isEqual(seal(key, said), seal));
    }

    private static byte[] seal(byte[] key, byte[] said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each part with its length: no two tickets are written alike. */
    private static byte[] bytes(Ticket ticket) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(ticket.person().id().getMostSignificantBits());
            out.writeLong(ticket.person().id().getLeastSignificantBits());
            out.writeLong(ticket.until().getEpochSecond());
            out.writeUTF(ticket.door());
            out.writeShort(ticket.what().size());
            for (var part : ticket.what()) {
                write(part, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Ids, of which there may be many, in half the room. */
    private static void write(String part, DataOutputStream out) throws IOException {
        var isId = ID.matcher(part).matches();
        out.writeBoolean(isId);
        if (isId) {
            var id = UUID.fromString(part);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        } else {
            out.writeUTF(part);
        }
    }

    /** Only of bytes that we have sealed. */
    private static Ticket ticket(byte[] said) {
        try (var in = new DataInputStream(new ByteArrayInputStream(said))) {
            var person = new PersonId(new UUID(in.readLong(), in.readLong()));
            var until = Instant.ofEpochSecond(in.readLong());
            var door = in.readUTF();
            var what = new ArrayList<String>();
            for (var left = in.readUnsignedShort(); left > 0; left--) {
                what.add(in.readBoolean() ? new UUID(in.readLong(), in.readLong()).toString() : in.readUTF());
            }
            return new Ticket(door, List.copyOf(what), person, until);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
