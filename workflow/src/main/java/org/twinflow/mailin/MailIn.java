package org.twinflow.mailin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.shared.NotFoundException;

/** Tells what came by mail and what became of it. */
@Service
public class MailIn {

    private static final int MOST = 100;

    private final MailAddresses addresses;
    private final Arrivals arrivals;
    private final Documents documents;
    private final StateRow state;
    private final MailInProperties properties;

    MailIn(
            MailAddresses addresses,
            Arrivals arrivals,
            Documents documents,
            StateRow state,
            MailInProperties properties) {
        this.addresses = addresses;
        this.arrivals = arrivals;
        this.documents = documents;
        this.state = state;
        this.properties = properties;
    }

    /** The latest mails to a project, for those who keep its documents: as far as they may see what came of them. */
    public List<ArrivedMail> latest(UUID project, Reader reader) {
        addresses.of(project, reader);
        return arrivals.latest(project, MOST).stream()
                .filter(row -> reader.isNamed(row.level().tokens(project)))
                .map(row -> withParts(row.mail(), reader))
                .toList();
    }

    /** An address of the mailbox for another feature; none where no mail is read. */
    public Optional<String> addressFor(String token) {
        return properties.isOn() ? Optional.of(properties.addressOf(token)) : Optional.empty();
    }

    /** How the mailbox is, without a word on who wrote. */
    public MailboxState mailbox() {
        return state.state();
    }

    private ArrivedMail withParts(ArrivedMail mail, Reader reader) {
        var parts = arrivals.parts(mail.id()).stream()
                .map(part -> sees(part.document(), reader)
                        ? part
                        : new ArrivedMail.Part(part.number(), part.filename(), null, Refusal.of("mailin.gone")))
                .toList();
        return new ArrivedMail(
                mail.id(),
                mail.arrivedAt(),
                mail.state(),
                mail.sender(),
                mail.from(),
                mail.subject(),
                mail.why(),
                parts);
    }

    private boolean sees(@Nullable DocumentId document, Reader reader) {
        if (document == null) {
            return true;
        }
        try {
            documents.get(document, reader);
            return true;
        } catch (NotFoundException gone) {
            return false;
        }
    }
}
