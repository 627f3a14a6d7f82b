package org.twinflow.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.indicators.Indicator.Row;
import org.twinflow.shared.Sql;

/** Counts who takes part, who talks with whom, and what is shown to everybody. */
@Component
class LifeFigures {

    /** Of fewer pupils a share would say something of one of them. */
    private static final int FEWEST = 5;

    private final JdbcClient database;

    LifeFigures(JdbcClient database) {
        this.database = database;
    }

    /** What pupils did: tasks, documents, pages, words in the travel log and beside tasks. */
    Indicator active(Span span) {
        var pupils = pupils(span);
        if (isFew(pupils.size())) {
            return Indicator.withheld(IndicatorKind.PUPILS_ACTIVE);
        }
        var seen = new HashSet<UUID>();
        var weeks = new HashMap<LocalDate, Set<UUID>>();
        deeds(span, (person, day) -> {
            if (pupils.containsKey(person)) {
                seen.add(person);
                weeks.computeIfAbsent(Weeks.monday(day), monday -> new HashSet<>())
                        .add(person);
            }
        });
        var travellers = pupils.values().stream().filter(travels -> travels).count();
        var rows = isFew(travellers) || isFew(pupils.size() - travellers)
                ? List.of(Row.of("ALL", seen.size(), pupils.size()))
                : Stream.of(true, false)
                        .map(travels -> row(travels, pupils, seen))
                        .filter(row -> row.whole() > 0)
                        .toList();
        return new Indicator(IndicatorKind.PUPILS_ACTIVE, seen.size(), pupils.size(), rows, List.of(), false)
                .by(new Weeks(span).fill(monday ->
                        new int[] {weeks.getOrDefault(monday, Set.of()).size(), pupils.size()}));
    }

    /** The one group could be told from the other and all together. */
    private static boolean isFew(long pupils) {
        return pupils > 0 && pupils < FEWEST;
    }

    private static Row row(boolean travels, Map<UUID, Boolean> pupils, Set<UUID> seen) {
        var group = pupils.keySet().stream()
                .filter(pupil -> travels == pupils.getOrDefault(pupil, false))
                .toList();
        int active = (int) group.stream().filter(seen::contains).count();
        return Row.of(travels ? "TRAVELLERS" : "AT_HOME", active, group.size());
    }

    /** The pupils of the project, and whether each is on one of its journeys. */
    private Map<UUID, Boolean> pupils(Span span) {
        var pupils = new HashMap<UUID, Boolean>();
        database.sql("""
                select distinct g.person, case when exists (select 1 from dossier d join mobility m on m.id = d.mobility
                        where d.person = g.person and d.withdrawn_at is null and m.project = :project
                        and m.status not in ('REFUSED', 'ABANDONED')) then 1 else 0 end as travels
                from access_grant g where g.scope_kind = 'PROJECT' and g.scope_id = :id
                and g.role_name in ('PUPIL', 'PUPIL_ADMIN') and (g.valid_until is null or g.valid_until >= :today)""")
                .param("project", span.project())
                .param("id", span.project().toString())
                .param("today", span.today())
                .query(row -> {
                    pupils.put(row.getObject("person", UUID.class), row.getInt("travels") == 1);
                });
        return pupils;
    }

    private interface Deed {
        void by(UUID person, LocalDate day);
    }

    private void deeds(Span span, Deed deed) {
        database.sql("""
                select a.person, a.moment from (
                    select person, done_at as moment from task_done where project_id = :id
                    union all
                    select v.stored_by, v.stored_at from document_version v join document d on d.id = v.document
                    where d.project = :project and d.classification = 'PROJECT'
                    union all
                    select v.saved_by, v.saved_at from page_version v join project_page p on p.id = v.page
                    where p.project = :project
                    union all
                    select e.author, e.written_at from journey_entry e join mobility m on m.id = e.mobility
                    where m.project = :project
                    union all
                    select author, said_at from task_remark where project = :project
                ) a where a.person is not null and a.moment >= :from and a.moment < :until""")
                .param("id", span.project().toString())
                .param("project", span.project())
                .param("from", span.begin())
                .param("until", span.end())
                .query(row -> {
                    var at = Sql.instant(row, "moment");
                    deed.by(row.getObject("person", UUID.class), span.day(at));
                });
    }

    private record Talk(String place, Instant began, int countries) {}

    /** A talk is a note of the bulletin with its replies, or what is said beside one task. */
    Indicator mixed(Span span) {
        var rows = new TreeMap<String, int[]>();
        var weeks = new Weeks(span);
        talks(span).forEach(talk -> {
            var count = rows.computeIfAbsent(talk.place(), place -> new int[2]);
            count[0] += talk.countries() > 1 ? 1 : 0;
            count[1]++;
            weeks.add(span.day(talk.began()), talk.countries() > 1);
        });
        return Indicator.of(
                        IndicatorKind.TALKS_MIXED,
                        rows.entrySet().stream()
                                .map(row -> Row.of(row.getKey(), row.getValue()[0], row.getValue()[1]))
                                .toList())
                .by(weeks.list());
    }

    private List<Talk> talks(Span span) {
        return database.sql("""
                select t.place, min(t.moment) as began, count(distinct s.country) as countries from (
                    select 'BULLETIN' as place, cast(coalesce(root, id) as varchar(64)) as thread, author,
                        posted_at as moment from bulletin_note where project = :project and withdrawn_by is null
                    union all
                    select 'TASKS', task_id, author, said_at from task_remark
                    where project = :project and withdrawn_by is null
                ) t join person p on p.id = t.author join school s on s.id = p.school
                group by t.place, t.thread
                having count(*) > 1 and min(t.moment) >= :from and min(t.moment) < :until""")
                .param("project", span.project())
                .param("from", span.begin())
                .param("until", span.end())
                .query((row, at) ->
                        new Talk(row.getString("place"), Sql.instant(row, "began"), row.getInt("countries")))
                .list();
    }

    /** As things stand now; what was public before the time that is counted stands in a line of its own. */
    Indicator pages(Span span) {
        var since = database.sql("""
                select min(q.published_at) as since from page_publication q join project_page p on p.id = q.page
                where q.project = :project and q.audience = 'PUBLIC' and q.state in ('SHOWN', 'REPLACED')
                and p.audience = 'PUBLIC' and p.shown is not null and p.removed_at is null
                group by q.page""")
                .param("project", span.project())
                .query((row, at) -> span.day(Sql.instant(row, "since")))
                .list();
        var months = new TreeMap<String, Integer>();
        since.forEach(day -> months.merge(
                day.isBefore(span.from())
                        ? Indicator.EARLIER
                        : YearMonth.from(day).toString(),
                1,
                Integer::sum));
        return Indicator.of(
                        IndicatorKind.PAGES_PUBLIC,
                        months.entrySet().stream()
                                .map(month -> Row.of(month.getKey(), 0, month.getValue()))
                                .toList())
                .by(new Weeks(span).fill(monday -> new int[] {
                    0,
                    (int) since.stream()
                            .filter(day -> day.isBefore(monday.plusWeeks(1)))
                            .count()
                }));
    }
}
