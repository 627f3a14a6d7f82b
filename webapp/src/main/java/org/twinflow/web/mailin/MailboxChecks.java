package org.twinflow.web.mailin;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twinflow.mailin.MailAddresses;
import org.twinflow.mailin.MailIn;
import org.twinflow.web.health.Check;
import org.twinflow.web.health.Checks;
import org.twinflow.web.shell.Texts;

/** Whether the mailbox can be read, on the health page of installations that take mail. */
@Component
@Order(5)
class MailboxChecks implements Checks {

    private final MailAddresses addresses;
    private final MailIn mailIn;
    private final Texts texts;

    MailboxChecks(MailAddresses addresses, MailIn mailIn, Texts texts) {
        this.addresses = addresses;
        this.mailIn = mailIn;
        this.texts = texts;
    }

    @Override
    public List<Check> run() {
        if (!addresses.isOn()) {
            return List.of();
        }
        var mailbox = mailIn.mailbox();
        var looked = mailbox.lookedAt();
        if (!mailbox.read()) {
            return List.of(Check.of("mailbox", false, texts.of("mailin.mailbox.none")));
        }
        if (looked == null) {
            return List.of(Check.well("mailbox", texts.of("mailin.mailbox.never")));
        }
        if (mailbox.why() != null) {
            return List.of(Check.of("mailbox", false, texts.of(mailbox.why(), looked)));
        }
        return List.of(Check.of(
                "mailbox",
                mailbox.waiting() == 0,
                texts.of("mailin.mailbox.well", looked, mailbox.waiting(), mailbox.unaddressed())));
    }
}
