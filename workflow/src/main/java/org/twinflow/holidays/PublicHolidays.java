package org.twinflow.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the library Jollyday knows of the public holidays of a whole country. */
@Component
class PublicHolidays {

    private static final Set<String> KNOWN = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    List<DayOff> between(String country, LocalDate first, LocalDate last, Locale language) {
        var code = country.toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(code)) {
            return List.of();
        }
        return HolidayManager.getInstance(ManagerParameters.create(code))
                .getHolidays(first, last, HolidayType.PUBLIC_HOLIDAY)
                .stream()
                .sorted(Comparator.comparing(Holiday::getDate))
                .map(holiday -> dayOff(country, holiday, language))
                .toList();
    }

    private static DayOff dayOff(String country, Holiday holiday, Locale language) {
        var day = holiday.getDate();
        return new DayOff(country, "", holiday.getDescription(language), day, day, DayOff.Kind.PUBLIC_HOLIDAY);
    }
}
