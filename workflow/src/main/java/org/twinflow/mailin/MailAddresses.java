package org.twinflow.mailin;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentCare;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.StaleException;

/**
 * The addresses of projects' libraries. Who knows one may send to it, if they are a member; those who keep the library
 * see it, change it and end it.
 */
@Service
@Transactional
public class MailAddresses {

    /** Who may see what comes by mail; never everybody, for nobody has looked at it. */
    public static final Set<AudienceLevel> LEVELS =
            EnumSet.of(AudienceLevel.TEACHERS, AudienceLevel.MEMBERS, AudienceLevel.FAMILIES);

    private static final int LONGEST_FOLDER = 200;
    /** Without letters that look alike; 26 of them are 128 bits. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 26;

    private final AddressRows rows;
    private final DocumentCare care;
    private final Audit audit;
    private final MailInProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MailAddresses(AddressRows rows, DocumentCare care, Audit audit, MailInProperties properties, Clock clock) {
        this.rows = rows;
        this.care = care;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether this installation takes mail at all. */
    public boolean isOn() {
        return properties.isOn();
    }

    /** For those who keep the project's documents. */
    @Transactional(readOnly = true)
    public MailAddress of(UUID project, Reader reader) {
        mustKeep(project, reader);
        return rows.of(project);
    }

    /** Gives the project an address, or another one in the place of the one it has: that one no longer works. */
    public MailAddress renew(UUID project, Reader reader) {
        mustKeep(project, reader);
        try {
            rows.open(project, token(), reader.person(), clock.instant());
        } catch (DuplicateKeyException another) {
            throw new StaleException(project);
        }
        record("mail-in.opened", project, reader);
        return rows.of(project);
    }

    /** Ends the address. */
    public void close(UUID project, Reader reader) {
        mustKeep(project, reader);
        rows.close(project, clock.instant());
        record("mail-in.closed", project, reader);
    }

    /** Says where what comes is filed, and who sees it. */
    public void settle(UUID project, String folder, AudienceLevel level, Reader reader) {
        mustKeep(project, reader);
        var clean = folder.replaceAll("\\p{Cntrl}", "").replaceAll("/{2,}", "/").strip();
        if (clean.isEmpty() || clean.length() > LONGEST_FOLDER) {
            throw new InvalidException(FieldError.of("folder", "mailin.folder.form", LONGEST_FOLDER));
        }
        if (!LEVELS.contains(level)) {
            throw new InvalidException(FieldError.of("audience", "mailin.audience.form"));
        }
        rows.settle(project, clean, level);
        audit.record(reader.person(), "mail-in.settled", "project:" + project, Map.of("level", level.name()));
    }

    private void mustKeep(UUID project, Reader reader) {
        if (!isOn()) {
            throw new NotFoundException("mail");
        }
        care.mustKeep(project, reader);
    }

    private void record(String action, UUID project, Reader reader) {
        audit.record(reader.person(), action, "project:" + project, Map.of());
    }

    private String token() {
        var token = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).forEach(at -> token.append(LETTERS.charAt(at)));
        return token.toString();
    }
}
