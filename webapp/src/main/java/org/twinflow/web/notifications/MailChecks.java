package org.twinflow.web.notifications;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twinflow.notifications.Outbox;
import org.twinflow.web.health.Check;
import org.twinflow.web.health.Checks;

/** Whether the mail that is sent gets out, on the health page of installations that send some. */
@Component
@Order(6)
class MailChecks implements Checks {

    private final Outbox outbox;

    MailChecks(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<Check> run() {
        if (!outbox.isOn()) {
            return List.of();
        }
        var health = outbox.health();
        return List.of(Check.of("outbox", health.failed() == 0, health.waiting(), health.failed()));
    }
}
