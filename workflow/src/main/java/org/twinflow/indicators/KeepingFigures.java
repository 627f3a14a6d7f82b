package org.twinflow.indicators;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.indicators.Indicator.Row;

/** Counts whether what had been kept long enough was deleted in the night after. */
@Component
class KeepingFigures {

    private final JdbcClient database;

    KeepingFigures(JdbcClient database) {
        this.database = database;
    }

    /** Something whose last day was in the time that is counted; gone is null while it is still there. */
    private record Kept(
            String kind, LocalDate until, @Nullable LocalDate gone) {

        /** Nights are those of UTC, as the purge counts them. */
        boolean inTime() {
            return gone != null && !gone.isAfter(until.plusDays(1));
        }
    }

    /** What somebody holds must stay, so it is not late; neither is what the coming night deletes. */
    Indicator purged(Span span) {
        var kinds = new TreeMap<String, int[]>();
        for (var kept : kept(span)) {
            var count = kinds.computeIfAbsent(kept.kind(), kind -> new int[2]);
            count[0] += kept.inTime() ? 1 : 0;
            count[1]++;
        }
        return Indicator.of(
                IndicatorKind.PURGED_ON_TIME,
                kinds.entrySet().stream()
                        .map(kind -> Row.of(kind.getKey(), kind.getValue()[0], kind.getValue()[1]))
                        .toList());
    }

    private List<Kept> kept(Span span) {
        return database.sql("""
                select retention_class, kept_until, deleted_at from deletion_certificate
                where project = :project and rule = 'RETENTION' and kept_until >= :from and kept_until <= :until
                union all
                select retention_class, kept_until, null from document
                where project = :project and kept_until >= :from and kept_until <= :until and kept_until < :last
                and legal_hold = false""")
                .param("project", span.project())
                .param("from", span.from())
                .param("until", span.until())
                .param("last", LocalDate.ofInstant(span.now(), ZoneOffset.UTC).minusDays(1))
                .query((row, at) -> {
                    var gone = row.getObject(3, OffsetDateTime.class);
                    return new Kept(
                            row.getString(1).toUpperCase(java.util.Locale.ROOT),
                            row.getObject(2, LocalDate.class),
                            gone == null ? null : LocalDate.ofInstant(gone.toInstant(), ZoneOffset.UTC));
                })
                .list();
    }
}
