package org.twinflow.web.holidays;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.holidays.BreakSummary;
import org.twinflow.holidays.DayOff;
import org.twinflow.holidays.Holidays;
import org.twinflow.people.People;
import org.twinflow.people.SchoolSummary;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Dates;

/** Gathers what is known of the days off of a country. */
@Component
class HolidayPage {

    private final Holidays holidays;
    private final People people;
    private final Dates dates;
    private final Clock clock;

    HolidayPage(Holidays holidays, People people, Dates dates, Clock clock) {
        this.holidays = holidays;
        this.people = people;
        this.dates = dates;
        this.clock = clock;
    }

    View of(String asked, Reader reader) {
        var schools = people.schools();
        var country = asked.matches("[A-Z]{2}") ? asked : own(schools, reader);
        var first = yearOf(dates.date(clock.instant()));
        var language = LocaleContextHolder.getLocale();
        var publicDays = holidays.between(country, first, first.plusYears(2).minusDays(1), language).stream()
                .filter(day -> day.kind() == DayOff.Kind.PUBLIC_HOLIDAY)
                .toList();
        var regions = schools.stream()
                .filter(school -> school.country().equals(country))
                .map(school -> new Placed(school, holidays.region(school.id())))
                .toList();
        return new View(
                country,
                countries(schools),
                holidays.breaks(country),
                Holidays.mayChange(reader) ? holidays.shipped(country).size() : 0,
                publicDays,
                regions,
                Holidays.mayChange(reader));
    }

    List<Choice> allCountries() {
        var language = LocaleContextHolder.getLocale();
        return Stream.of(Locale.getISOCountries())
                .map(code -> Choice.of(code, Locale.of("", code).getDisplayCountry(language)))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }

    List<Choice> schools() {
        return people.schools().stream()
                .map(school -> Choice.of(school.id(), school.name()))
                .toList();
    }

    /** The countries that have a school here. */
    private static List<Choice> countries(List<SchoolSummary> schools) {
        var language = LocaleContextHolder.getLocale();
        return schools.stream()
                .map(SchoolSummary::country)
                .distinct()
                .map(code -> Choice.of(code, Locale.of("", code).getDisplayCountry(language)))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }

    private static String own(List<SchoolSummary> schools, Reader reader) {
        return schools.stream()
                .filter(school -> school.id().equals(reader.school()))
                .map(SchoolSummary::country)
                .findFirst()
                .or(() -> schools.stream().map(SchoolSummary::country).findFirst())
                .orElse("FR");
    }

    /** School years begin in September. */
    private static LocalDate yearOf(LocalDate today) {
        var year = today.getMonthValue() < Month.SEPTEMBER.getValue() ? today.getYear() - 1 : today.getYear();
        return LocalDate.of(year, Month.SEPTEMBER, 1);
    }

    /**
     * What the page shows.
     *
     * @param shipped how many breaks that come with the system are not written down yet
     */
    record View(
            String country,
            List<Choice> countries,
            List<BreakSummary> breaks,
            int shipped,
            List<DayOff> publicDays,
            List<Placed> schools,
            boolean mayChange) {}

    /** A school and whose breaks it has. */
    record Placed(SchoolSummary school, String region) {}
}
