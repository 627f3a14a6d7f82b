package org.twinflow.indicators;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.indicators.Indicator.Row;

/** Counts what comes of journeys once they are over. */
@Component
class ReturnFigures {

    private static final int DAYS = 30;

    private final JdbcClient database;

    ReturnFigures(JdbcClient database) {
        this.database = database;
    }

    /** A journey counts once its thirty days are over, and sooner where it is told of already. */
    Indicator restitutions(Span span) {
        return Indicator.of(
                IndicatorKind.RESTITUTIONS,
                database.sql("""
                        select m.id, m.title, m.ends_on, r.held_on from mobility m
                        left join restitution r on r.mobility = m.id
                        where m.project = :project and m.status = 'DEPARTED' and m.ends_on >= :from
                        and m.ends_on <= :until and (m.ends_on < :over or r.held_on is not null)
                        order by m.ends_on, m.id""")
                        .param("project", span.project())
                        .param("from", span.from().minusDays(DAYS))
                        .param("until", span.until())
                        .param("over", span.until().minusDays(DAYS))
                        .query((row, at) -> {
                            var held = row.getObject("held_on", LocalDate.class);
                            var last = row.getObject("ends_on", LocalDate.class).plusDays(DAYS);
                            var part = held == null || held.isAfter(last) ? 0 : 1;
                            return new Row(row.getString("id"), row.getString("title"), part, 1, false);
                        })
                        .list());
    }
}
