package org.twinflow.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the weeks in which the schools have nothing to do with each other. */
final class Gaps {

    private Gaps() {}

    /**
     * @param covered whether something happens online, or people meet, in the week that begins on that Monday
     * @param taught whether any school teaches in that week: weeks without school are no gap, and end none
     * @param longest a gap of so many weeks is still none
     */
    static List<Gap> of(
            LocalDate first, LocalDate last, Predicate<LocalDate> covered, Predicate<LocalDate> taught, int longest) {
        var gaps = new ArrayList<Gap>();
        LocalDate from = first;
        LocalDate to = first;
        int weeks = 0;
        var monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            if (covered.test(monday)) {
                add(gaps, from, to, weeks, longest);
                weeks = 0;
            } else if (taught.test(monday)) {
                from = weeks == 0 ? monday : from;
                to = monday.plusDays(6);
                weeks++;
            }
        }
        add(gaps, from, to, weeks, longest);
        return gaps;
    }

    private static void add(List<Gap> gaps, LocalDate from, LocalDate to, int weeks, int longest) {
        if (weeks > longest) {
            gaps.add(new Gap(from, to, weeks));
        }
    }

    /** @param weeks with school in it */
    record Gap(LocalDate from, LocalDate to, int weeks) {}
}
