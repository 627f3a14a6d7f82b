package org.twinflow.calendars;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import org.twinflow.calendars.CalendarEntry.Days;
import org.twinflow.calendars.CalendarEntry.Hours;

/** Writes entries as iCalendar (RFC 5545): the same entries give the same text. */
@Component
class CalendarWriter {

    private static final Duration REFRESH = Duration.ofHours(1);
    private static final String AT = "@twinflow";

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

    String write(String name, List<CalendarEntry> entries, Map<String, CalendarMark> marks, String house) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Twinflow//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        entries.stream()
                .map(CalendarEntry::when)
                .filter(Hours.class::isInstance)
                .map(when -> ((Hours) when).zone().getId())
                .distinct()
                .sorted()
                .map(zones::getTimeZone)
                .filter(Objects::nonNull)
                .forEach(zone -> calendar.add(zone.getVTimeZone()));
        entries.forEach(entry -> calendar.add(event(entry, Objects.requireNonNull(marks.get(entry.uid())), house)));
        try (var text = new StringWriter()) {
            new CalendarOutputter(true).output(calendar, text);
            return text.toString();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static VEvent event(CalendarEntry entry, CalendarMark mark, String house) {
        var event = new VEvent(false);
        event.add(new Uid(entry.uid() + AT));
        event.add(new DtStamp(mark.modifiedAt()));
        event.add(new LastModified(mark.modifiedAt()));
        event.add(new Sequence(mark.sequence()));
        event.add(new Summary(entry.title()));
        time(event, entry);
        var words = words(entry);
        if (!words.isEmpty()) {
            event.add(new Description(words));
        }
        event.add(new Categories(entry.kind().name().toLowerCase(Locale.ROOT)));
        event.add(new Url(URI.create(house + entry.path())));
        return event;
    }

    /** Whole days end with the day after the last, and leave a person free for what has hours. */
    private static void time(VEvent event, CalendarEntry entry) {
        switch (entry.when()) {
            case Days days -> {
                event.add(new DtStart<>(days.first()));
                event.add(new DtEnd<>(days.last().plusDays(1)));
                event.add(ImmutableTransp.TRANSPARENT);
            }
            case Hours hours -> {
                event.add(new DtStart<>(ZonedDateTime.ofInstant(hours.start(), hours.zone())));
                event.add(new DtEnd<>(ZonedDateTime.ofInstant(hours.end(), hours.zone())));
                event.add(ImmutableTransp.OPAQUE);
            }
        }
    }

    private static String words(CalendarEntry entry) {
        var project = entry.project() == null ? "" : entry.project().title();
        if (entry.words().isEmpty() || project.isEmpty()) {
            return entry.words() + project;
        }
        return project + "\n" + entry.words();
    }
}
