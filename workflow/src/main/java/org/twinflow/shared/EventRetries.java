package org.twinflow.shared;

import java.time.Duration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tries again what listeners could not do, for instance because the disk was full. */
@Component
class EventRetries {

    private static final ResubmissionOptions REST =
            ResubmissionOptions.defaults().withMinAge(Duration.ofMinutes(1)).withBatchSize(20);

    private final FailedEventPublications failed;

    EventRetries(FailedEventPublications failed) {
        this.failed = failed;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void tryAgain() {
        failed.resubmit(REST);
    }
}
