package org.twinflow.web.planning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.holidays.DayOff;
import org.twinflow.holidays.Holidays;
import org.twinflow.people.People;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.web.shell.Texts;

/** What of the schools the line of time shows behind the activities: their breaks, and how their clocks differ. */
@Component
class Breaks {

    private static final int SECONDS = 3600;
    private static final int WORDS = 8;

    private final Holidays holidays;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    Breaks(Holidays holidays, People people, Texts texts, Clock clock) {
        this.holidays = holidays;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /** The breaks in the window, each once, with the countries that have it. */
    List<Band> of(List<ProjectSummary> projects, Timelines.Window window) {
        var last = window.end().minusDays(1);
        var found = new LinkedHashMap<DayOff, LinkedHashSet<String>>();
        for (var school : schools(projects)) {
            holidays.of(school, window.start(), last, LocaleContextHolder.getLocale()).stream()
                    .filter(day -> day.kind() == DayOff.Kind.BREAK)
                    .forEach(day -> found.computeIfAbsent(day, key -> new LinkedHashSet<>())
                            .add(school.letters()));
        }
        var bands = new ArrayList<Band>();
        found.forEach((day, letters) -> {
            int left = Math.clamp(window.place(day.start()), 0, 100);
            int right = Math.clamp(window.place(day.end().plusDays(1)), 0, 100);
            bands.add(new Band(String.join(" ", letters) + " " + day.name(), left, Math.max(1, right - left)));
        });
        return legible(
                bands.stream().sorted(Comparator.comparingInt(Band::left)).toList());
    }

    /** Words that would lie over others are left out. */
    private static List<Band> legible(List<Band> bands) {
        int free = 0;
        var legible = new ArrayList<Band>();
        for (var band : bands) {
            legible.add(band.left() < free ? new Band("", band.left(), band.width()) : band);
            free = band.left() < free ? free : band.left() + WORDS;
        }
        return legible;
    }

    /** Whose time the page shows, and what the others' clocks say beside it. */
    List<String> clocks(List<ProjectSummary> projects, Reader reader) {
        var person = people.person(reader.person());
        var schools = schools(projects);
        var home = schools.stream()
                .filter(school -> school.id().equals(reader.school()))
                .map(SchoolSummary::city)
                .findFirst()
                .orElse(person.zone().getId());
        var now = clock.instant();
        var lines = new LinkedHashSet<String>();
        lines.add(texts.of("calendar.zones", home));
        for (var school : schools) {
            int seconds = school.zone().getRules().getOffset(now).getTotalSeconds()
                    - person.zone().getRules().getOffset(now).getTotalSeconds();
            int hours = Math.abs(seconds) / SECONDS;
            if (hours > 0) {
                lines.add(
                        texts.of(seconds > 0 ? "calendar.zones.ahead" : "calendar.zones.behind", hours, school.city()));
            }
        }
        return List.copyOf(lines);
    }

    private static List<SchoolSummary> schools(List<ProjectSummary> projects) {
        return projects.stream()
                .flatMap(project -> project.schools().stream())
                .distinct()
                .toList();
    }

    /** A break on the line of time. */
    record Band(String words, int left, int width) {}
}
