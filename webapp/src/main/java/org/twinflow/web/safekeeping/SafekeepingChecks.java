package org.twinflow.web.safekeeping;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twinflow.safekeeping.Safekeeping;
import org.twinflow.web.health.Check;
import org.twinflow.web.health.Checks;

/** Whether every content is whole, on the health page. */
@Component
@Order(2)
class SafekeepingChecks implements Checks {

    private final Safekeeping safekeeping;

    SafekeepingChecks(Safekeeping safekeeping) {
        this.safekeeping = safekeeping;
    }

    @Override
    public List<Check> run() {
        var broken = safekeeping.broken();
        return List.of(Check.of("safekeeping", broken == 0, broken));
    }
}
