package org.twinflow.holidays;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** Reads breaks out of a table (CSV) or a calendar (iCalendar). */
final class BreakFiles {

    private static final List<String> COLUMNS = List.of("country", "region", "name", "start", "end", "source");

    private BreakFiles() {}

    /**
     * @param country of a calendar, which says none itself; a table says it in each line
     * @param source where it is from, unless a line says otherwise
     */
    static List<NewBreak> read(String text, String country, String region, String source) {
        var content = text.startsWith("\ufeff") ? text.substring(1) : text;
        return content.stripLeading().startsWith("BEGIN:VCALENDAR")
                ? calendar(content, country, region, source)
                : table(content, source);
    }

    private static List<NewBreak> table(String text, String source) {
        var separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        try (var lines = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            var breaks = new ArrayList<NewBreak>();
            for (var line : lines) {
                breaks.add(line(line, source));
            }
            return breaks;
        } catch (CsvParseException | IOException broken) {
            throw new InvalidException(FieldError.of("file", "holidays.file.unreadable"));
        }
    }

    private static NewBreak line(NamedCsvRecord line, String source) {
        var header = line.getHeader();
        if (!header.containsAll(COLUMNS.subList(2, 5)) || !header.contains(COLUMNS.getFirst())) {
            throw new InvalidException(FieldError.of("file", "holidays.file.columns", String.join(", ", COLUMNS)));
        }
        var own = line.findField("source").orElse("").strip();
        return new NewBreak(
                line.getField("country"),
                line.findField("region").orElse(""),
                null,
                line.getField("name"),
                date(line, "start"),
                date(line, "end"),
                own.isEmpty() ? source : own);
    }

    private static LocalDate date(NamedCsvRecord line, String column) {
        try {
            return LocalDate.parse(line.getField(column).strip());
        } catch (DateTimeParseException nonsense) {
            throw new InvalidException(
                    FieldError.of("file", "holidays.file.date", line.getStartingLineNumber(), line.getField(column)));
        }
    }

    private static List<NewBreak> calendar(String text, String country, String region, String source) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            var events = calendar.<VEvent>getComponents("VEVENT");
            return events.stream()
                    .map(event -> event(event, country, region, source))
                    .toList();
        } catch (IOException | ParserException | RuntimeException broken) {
            if (broken instanceof InvalidException invalid) {
                throw invalid;
            }
            throw new InvalidException(FieldError.of("file", "holidays.file.unreadable"));
        }
    }

    /** The end of an event of whole days is the day after it (RFC 5545, section 3.6.1). */
    private static NewBreak event(VEvent event, String country, String region, String source) {
        var start = event.<Temporal>getStartDate()
                .map(DtStart::getDate)
                .map(BreakFiles::day)
                .orElseThrow(() -> new InvalidException(FieldError.of("file", "holidays.file.unreadable")));
        var after = event.<Temporal>getEndDate(true).map(end -> end.getDate()).map(BreakFiles::day);
        var end = after.filter(day -> day.isAfter(start))
                .map(day -> day.minusDays(1))
                .orElse(start);
        var name =
                event.<Property>getProperty("SUMMARY").map(Property::getValue).orElse("");
        return new NewBreak(country, region, null, name, start, end, source);
    }

    private static LocalDate day(Temporal when) {
        return switch (when) {
            case ZonedDateTime zoned -> zoned.toLocalDate();
            case OffsetDateTime offset -> offset.toLocalDate();
            default -> {
                var day = when.query(TemporalQueries.localDate());
                if (day == null) {
                    throw new InvalidException(FieldError.of("file", "holidays.file.unreadable"));
                }
                yield day;
            }
        };
    }
}
