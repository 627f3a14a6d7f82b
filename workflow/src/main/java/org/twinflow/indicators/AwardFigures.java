package org.twinflow.indicators;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.indicators.Indicator.Row;

/** Counts what became of applications for labels, and entries to competitions. */
@Component
class AwardFigures {

    /** The most days of each group of lengths; the last has no end. */
    private static final List<Integer> LENGTHS = List.of(30, 60, 90);

    private final JdbcClient database;

    AwardFigures(JdbcClient database) {
        this.database = database;
    }

    Indicator labelDays(Span span) {
        var days = database
                .sql("""
                select submitted_at, decided_at from label_application
                where project = :project and submitted_at is not null and decided_at >= :from and decided_at < :until""")
                .param("project", span.project())
                .param("from", span.begin())
                .param("until", span.end())
                .query((row, at) -> (int) ChronoUnit.DAYS.between(
                        span.day(row.getObject("submitted_at", OffsetDateTime.class)
                                .toInstant()),
                        span.day(row.getObject("decided_at", OffsetDateTime.class)
                                .toInstant())))
                .list()
                .stream()
                .sorted()
                .toList();
        var rows = IntStream.rangeClosed(0, days.isEmpty() ? -1 : LENGTHS.size())
                .mapToObj(group -> count(group, days))
                .toList();
        return new Indicator(IndicatorKind.LABEL_DAYS, days.size(), days.size(), rows, days, false);
    }

    private static Row count(int group, List<Integer> days) {
        var count = (int) days.stream()
                .filter(each -> LENGTHS.stream().filter(most -> each > most).count() == group)
                .count();
        return Row.of("length-" + group, count, count);
    }

    Indicator entries(Span span) {
        return Indicator.of(
                IndicatorKind.ENTRIES,
                database.sql("""
                select c.categories, e.category, count(*) as entries
                from contest_entry e join campaign c on c.id = e.campaign
                where e.project = :project and e.submitted_at >= :from and e.submitted_at < :until
                group by c.categories, e.category order by c.categories, e.category""")
                        .param("project", span.project())
                        .param("from", span.begin())
                        .param("until", span.end())
                        .query((row, at) -> Row.of(
                                row.getString("categories") + "/" + row.getString("category"),
                                row.getInt("entries"),
                                row.getInt("entries")))
                        .list());
    }
}
