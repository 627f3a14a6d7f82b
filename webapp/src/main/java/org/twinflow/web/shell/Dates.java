package org.twinflow.web.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says days and times in the reader's language and zone; templates ask it as {@code ${dates}}. */
@Component
public class Dates {

    private static final char DASH = '\u2013';

    /** Such as 12 Nov 2026. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(date);
    }

    /** The day of an instant in the reader's zone. */
    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone()));
    }

    /** Such as Wed 25 Nov: without the year, for what is near. */
    public String near(LocalDate date) {
        return format("EEE d MMM", date);
    }

    /** Such as Wednesday 25 November 2026. */
    public String full(LocalDate date) {
        return format("EEEE d MMMM y", date);
    }

    /** Such as November 2026. */
    public String month(LocalDate date) {
        return format("MMMM y", date);
    }

    /** Such as 8–15 March 2027, or 28 Feb 2027 – 4 Mar 2027 over the end of a month. */
    public String span(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return full(first);
        }
        return first.withDayOfMonth(1).equals(last.withDayOfMonth(1))
                ? first.getDayOfMonth() + String.valueOf(DASH) + format("d MMMM y", last)
                : day(first) + " " + DASH + " " + day(last);
    }

    /** Such as 14:32, in French 14 h 32. */
    public String clock(Instant instant) {
        var french = locale().getLanguage().equals("fr");
        return format(french ? "H'\u202fh\u202f'mm" : "HH:mm", instant.atZone(zone()));
    }

    /** Such as 12 Nov 2026, 14:32. */
    public String moment(Instant instant) {
        return day(instant) + ", " + clock(instant);
    }

    public LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /** The zones that a person may live in, for a select. */
    public List<Choice> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.startsWith("Europe/") || zone.startsWith("Atlantic/") || zone.startsWith("Asia/"))
                .sorted()
                .map(zone -> Choice.of(zone, zone.replace('_', ' ')))
                .toList();
    }

    private static String format(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(time);
    }

    /** English without a country is written as in Europe: the day before the month. */
    private static Locale locale() {
        var locale = LocaleContextHolder.getLocale();
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    private static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }
}
