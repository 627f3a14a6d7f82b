package org.twinflow.web.planning;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.WeekFields;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the marks of the line of time; its page asks it as {@code @planningWords}. */
@Component("planningWords")
public class PlanningWords {

    /** With the year where the line begins and in January. */
    public String month(LocalDate day, boolean first) {
        return format(first || day.getMonthValue() == 1 ? "MMM y" : "MMM", day);
    }

    public int week(LocalDate day) {
        return day.get(WeekFields.ISO.weekOfWeekBasedYear());
    }

    public String weekday(LocalDate day) {
        return format("EEE", day);
    }

    private static String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale())
                .format(day);
    }
}
