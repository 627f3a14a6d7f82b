package org.twinflow.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.indicators.Indicator.Row;
import org.twinflow.planning.Phase;

/** Counts the activities of the plan in force. */
@Component
class PlanFigures {

    private final JdbcClient database;

    PlanFigures(JdbcClient database) {
        this.database = database;
    }

    /** An activity that ends today and is not done yet is not late yet. */
    Indicator kept(Span span) {
        var counts = new EnumMap<Phase, int[]>(Phase.class);
        var weeks = new Weeks(span);
        database.sql("""
                select a.phase, a.ends_on, d.done_on
                from plan p join activity a on a.plan = p.id and a.edition = p.edition
                left join plan_done d on d.plan = p.id and d.code = a.code
                where p.project = :project and p.edition > 0 and a.ends_on >= :from and a.ends_on <= :until
                and (d.done_on is not null or a.ends_on < :today)""")
                .param("project", span.project())
                .param("from", span.from())
                .param("until", span.until())
                .param("today", span.today())
                .query(row -> {
                    var end = row.getObject("ends_on", LocalDate.class);
                    var done = row.getObject("done_on", LocalDate.class);
                    var kept = done != null && !done.isAfter(end);
                    var count = counts.computeIfAbsent(Phase.valueOf(row.getString("phase")), phase -> new int[2]);
                    count[0] += kept ? 1 : 0;
                    count[1]++;
                    weeks.add(end, kept);
                });
        List<Row> rows = new ArrayList<>();
        Arrays.stream(Phase.values()).filter(counts::containsKey).forEach(phase -> {
            var count = counts.getOrDefault(phase, new int[2]);
            rows.add(Row.of(phase.name(), count[0], count[1]));
        });
        return Indicator.of(IndicatorKind.PLAN_KEPT, rows).by(weeks.list());
    }
}
