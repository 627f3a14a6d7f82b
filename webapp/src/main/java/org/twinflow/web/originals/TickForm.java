package org.twinflow.web.originals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Paper;
import org.twinflow.originals.Tick;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/**
 * Ticks as a device sends them.
 *
 * @param ticks at most as many as a class makes on a long morning
 */
record TickForm(@Nullable List<OneTick> ticks) {

    private static final int MOST = 5000;

    /** @param agoMillis how long ago, by the clock of the device */
    record OneTick(
            @Nullable UUID id,
            @Nullable UUID dossierId,
            @Nullable String code,
            @Nullable Boolean seen,
            @Nullable Long agoMillis) {

        Tick tick() {
            var paper = Arrays.stream(Paper.values())
                    .filter(known -> known.name().equals(code))
                    .findFirst()
                    .orElseThrow(OneTick::wrong);
            if (id == null || dossierId == null || seen == null || agoMillis == null) {
                throw wrong();
            }
            return new Tick(id, new DossierId(dossierId), paper, seen, Duration.ofMillis(agoMillis));
        }

        private static InvalidException wrong() {
            return new InvalidException(FieldError.of("ticks", "originals.tick"));
        }
    }

    List<Tick> made() {
        if (ticks == null || ticks.size() > MOST) {
            throw OneTick.wrong();
        }
        return ticks.stream().map(OneTick::tick).toList();
    }
}
