package org.twinflow.web.files;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twinflow.web.FilesHost;
import org.twinflow.web.health.Check;
import org.twinflow.web.health.Checks;

/** From where people get files, on the health page. */
@Component
@Order(3)
class FilesChecks implements Checks {

    private final FilesHost host;
    private final Arrivals arrivals;

    FilesChecks(FilesHost host, Arrivals arrivals) {
        this.host = host;
        this.arrivals = arrivals;
    }

    @Override
    public List<Check> run() {
        return List.of(host.origin()
                .map(origin ->
                        arrivals.isMissed() ? Check.of("files-missed", false, origin) : Check.well("files", origin))
                .orElseGet(() -> Check.well("files-here")));
    }
}
