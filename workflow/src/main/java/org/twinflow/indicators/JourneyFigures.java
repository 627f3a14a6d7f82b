package org.twinflow.indicators;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.indicators.Indicator.Row;
import org.twinflow.mobility.Paper;
import org.twinflow.safekeeping.RetentionClass;

/** Counts the papers of journeys. What fewer than five travellers are behind is withheld. */
@Component
class JourneyFigures {

    static final int FEWEST = 5;

    private static final int DAYS_BEFORE = 30;
    private static final List<String> CONSENTS = Arrays.stream(Paper.values())
            .filter(paper -> paper.retention() == RetentionClass.CONSENT)
            .map(Enum::name)
            .toList();
    private static final List<String> AFTERWARDS = Arrays.stream(Paper.values())
            .filter(Paper::isAfterReturn)
            .map(Enum::name)
            .toList();

    private final JdbcClient database;

    JourneyFigures(JdbcClient database) {
        this.database = database;
    }

    /** A traveller of a journey that was thirty days away in the time that is counted. */
    private record Traveller(UUID dossier, UUID mobility, String title, LocalDate start) {}

    private record Event(UUID dossier, String code, String kind, Instant at) {}

    Indicator ready(Span span) {
        var travellers = travellers(span);
        var events = events(span).stream().collect(groupingBy(Event::dossier));
        var rows = new LinkedHashMap<UUID, int[]>();
        var titles = new HashMap<UUID, String>();
        for (var traveller : travellers) {
            var cut = span.begin(traveller.start().minusDays(DAYS_BEFORE - 1)).toInstant();
            var count = rows.computeIfAbsent(traveller.mobility(), id -> new int[2]);
            titles.put(traveller.mobility(), traveller.title());
            count[0] += isReady(events.getOrDefault(traveller.dossier(), List.of()), cut) ? 1 : 0;
            count[1]++;
        }
        return Indicator.of(
                IndicatorKind.DOSSIERS_READY,
                rows.entrySet().stream()
                        .map(row -> row(row.getKey(), titles.get(row.getKey()), row.getValue()))
                        .toList());
    }

    private static Row row(UUID mobility, @Nullable String title, int[] count) {
        return count[1] < FEWEST
                ? new Row(mobility.toString(), title, 0, 0, true)
                : new Row(mobility.toString(), title, count[0], count[1], false);
    }

    /** Whether each paper that had been asked for by then was settled by then; papers of the return do not count. */
    private static boolean isReady(List<Event> events, Instant cut) {
        var last = new HashMap<String, String>();
        events.stream()
                .filter(event -> event.at().isBefore(cut) && !AFTERWARDS.contains(event.code()))
                .forEach(event -> last.put(event.code(), event.kind()));
        return !last.isEmpty() && last.values().stream().allMatch(Set.of("CHECKED", "WAIVED", "RESTORED")::contains);
    }

    private List<Traveller> travellers(Span span) {
        return database.sql("""
                select d.id, d.mobility, m.title, m.starts_on from mobility m join dossier d on d.mobility = m.id
                where m.project = :project and m.starts_on >= :from and m.starts_on <= :until
                and m.status not in ('REFUSED', 'ABANDONED') and d.person is not null and d.withdrawn_at is null
                order by m.starts_on, m.id""")
                .param("project", span.project())
                .param("from", span.from().plusDays(DAYS_BEFORE))
                .param("until", span.until().plusDays(DAYS_BEFORE))
                .query((row, at) -> new Traveller(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    private List<Event> events(Span span) {
        return database.sql("""
                select e.dossier, e.code, e.kind, e.happened_at from mobility m join dossier d on d.mobility = m.id
                join dossier_event e on e.dossier = d.id
                where m.project = :project and m.starts_on >= :from and m.starts_on <= :until
                and e.kind <> 'RECEIVED' order by e.event_number""")
                .param("project", span.project())
                .param("from", span.from().plusDays(DAYS_BEFORE))
                .param("until", span.until().plusDays(DAYS_BEFORE))
                .query((row, at) -> new Event(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A verdict on a paper; a paper that was sent back twice was looked at twice. */
    private record Verdict(
            UUID dossier, String kind, @Nullable String reason) {}

    Indicator returned(Span span) {
        var verdicts = database.sql("""
                select e.dossier, e.kind, e.reason from mobility m join dossier d on d.mobility = m.id
                join dossier_event e on e.dossier = d.id
                where m.project = :project and e.happened_at >= :from and e.happened_at < :until
                and e.kind in ('CHECKED', 'REJECTED')""")
                .param("project", span.project())
                .param("from", span.begin())
                .param("until", span.end())
                .query((row, at) -> new Verdict(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
        if (isFew(verdicts.stream().map(Verdict::dossier).distinct().count())) {
            return Indicator.withheld(IndicatorKind.PAPERS_RETURNED);
        }
        Map<String, Integer> reasons = new LinkedHashMap<>();
        verdicts.stream()
                .filter(verdict -> verdict.kind().equals("REJECTED"))
                .forEach(verdict -> reasons.merge(
                        verdict.reason() == null ? "OTHER" : String.valueOf(verdict.reason()), 1, Integer::sum));
        var back = reasons.values().stream().mapToInt(Integer::intValue).sum();
        return new Indicator(
                IndicatorKind.PAPERS_RETURNED,
                back,
                verdicts.size(),
                reasons.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(reason -> Row.of(reason.getKey(), reason.getValue(), back))
                        .toList(),
                List.of(),
                false);
    }

    private record Consent(UUID dossier, String code, String state) {}

    /** As things stand now, for journeys of the time that is counted and later ones. */
    Indicator consents(Span span) {
        var asked = database.sql("""
                select i.dossier, i.code, i.state from mobility m join dossier d on d.mobility = m.id
                join dossier_item i on i.dossier = d.id
                where m.project = :project and m.ends_on >= :from and m.status not in ('REFUSED', 'ABANDONED')
                and d.withdrawn_at is null and i.code in (:consents) and i.state <> 'WAIVED' order by i.code""")
                .param("project", span.project())
                .param("from", span.from())
                .param("consents", CONSENTS)
                .query((row, at) -> new Consent(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
        if (isFew(asked.stream().map(Consent::dossier).distinct().count())) {
            return Indicator.withheld(IndicatorKind.CONSENTS);
        }
        List<Row> rows = new ArrayList<>();
        for (var code :
                new java.util.LinkedHashSet<>(asked.stream().map(Consent::code).toList())) {
            var all = asked.stream().filter(each -> each.code().equals(code)).toList();
            var there = (int)
                    all.stream().filter(each -> each.state().equals("CHECKED")).count();
            rows.add(all.size() < FEWEST ? new Row(code, null, 0, 0, true) : Row.of(code, there, all.size()));
        }
        return Indicator.of(IndicatorKind.CONSENTS, rows);
    }

    /** None at all says nothing of anybody. */
    private static boolean isFew(long persons) {
        return persons > 0 && persons < FEWEST;
    }
}
