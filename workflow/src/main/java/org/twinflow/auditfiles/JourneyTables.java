package org.twinflow.auditfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.budget.Budgets;
import org.twinflow.budget.PaymentDetails;
import org.twinflow.incidents.Incidents;
import org.twinflow.journeys.Attendance;
import org.twinflow.journeys.Slot;
import org.twinflow.mobility.MobilityId;

/** What else an auditor is shown of a journey, as tables: who was there, what it cost, what went wrong without a name. */
@Component
class JourneyTables {

    private final Attendance attendance;
    private final Budgets budgets;
    private final Incidents incidents;
    private final IndexWords words;

    JourneyTables(Attendance attendance, Budgets budgets, Incidents incidents, IndexWords words) {
        this.attendance = attendance;
        this.budgets = budgets;
        this.incidents = incidents;
        this.words = words;
    }

    List<Table> of(MobilityId id, Locale locale, Reader by) {
        return List.of(attendance(id, locale, by), budget(id, locale, by), incidents(id, locale, by));
    }

    /** What is noted beside a traveller may concern their health: it stays where it is. */
    private Table attendance(MobilityId id, Locale locale, Reader by) {
        var rows = new ArrayList<List<String>>();
        for (var day : attendance.of(id, null, Slot.MORNING, by).days()) {
            for (var slot : Slot.values()) {
                for (var row : attendance.of(id, day, slot, by).rows()) {
                    var standing = row.standing();
                    if (standing != null) {
                        rows.add(List.of(
                                day.toString(),
                                words.say("slot." + slot, locale),
                                row.school(),
                                row.person().name(),
                                words.say("standing." + standing, locale),
                                String.valueOf(row.by()),
                                String.valueOf(row.at())));
                    }
                }
            }
        }
        return table("attendance", List.of("day", "part", "school", "traveller", "standing", "by", "at"), rows, locale);
    }

    private Table budget(MobilityId id, Locale locale, Reader by) {
        var budget = budgets.of(id, by);
        var rows = new ArrayList<List<String>>();
        budget.planned()
                .forEach(line -> rows.add(List.of(
                        words.say("planned", locale),
                        "",
                        line.school().name(),
                        words.say("cost." + line.kind(), locale),
                        Integer.toString(line.count()),
                        line.amount().toString())));
        budget.paid().stream().filter(payment -> !payment.struck()).forEach(payment -> rows.add(paid(payment, locale)));
        var total = budget.total();
        rows.add(List.of(
                words.say("planned.all", locale),
                "",
                "",
                "",
                "",
                total.planned().toString()));
        rows.add(List.of(
                words.say("paid.all", locale), "", "", "", "", total.paid().toString()));
        return table("budget", List.of("entry", "day", "what", "kind", "count", "euros"), rows, locale);
    }

    private List<String> paid(PaymentDetails payment, Locale locale) {
        return List.of(
                words.say("paid", locale),
                payment.on().toString(),
                payment.words(),
                words.say("cost." + payment.kind(), locale),
                "",
                payment.amount().toString());
    }

    /** Title and words of an incident may name a pupil. */
    private Table incidents(MobilityId id, Locale locale, Reader by) {
        var rows = incidents.of(id, by).stream()
                .map(incident -> List.of(
                        incident.happenedAt().toString(),
                        words.say("severity." + incident.severity(), locale),
                        words.say(incident.open() ? "incident.open" : "incident.closed", locale)))
                .toList();
        return table("incidents", List.of("happened", "severity", "standing"), rows, locale);
    }

    private Table table(String name, List<String> columns, List<List<String>> rows, Locale locale) {
        return new Table(
                name,
                words.say("table." + name, locale),
                columns.stream()
                        .map(column -> words.say("column." + column, locale))
                        .toList(),
                rows);
    }
}
