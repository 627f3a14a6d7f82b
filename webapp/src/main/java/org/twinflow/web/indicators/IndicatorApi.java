package org.twinflow.web.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.indicators.Indicator;
import org.twinflow.indicators.Indicators;
import org.twinflow.indicators.Period;
import org.twinflow.indicators.Week;
import org.twinflow.projects.ProjectId;
import org.twinflow.web.shell.Dates;

/** The figures of projects, for machines. */
@RestController
@RequestMapping("/api/v1")
class IndicatorApi {

    private final Indicators indicators;
    private final Dates dates;
    private final Clock clock;

    IndicatorApi(Indicators indicators, Dates dates, Clock clock) {
        this.indicators = indicators;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/indicators")
    Figures of(
            @PathVariable ProjectId id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Reader reader) {
        var period = period(from, until);
        return Figures.of(period, indicators.of(id, period, reader).indicators());
    }

    /** Over all projects that the reader coordinates, and for each of them. */
    @GetMapping("/indicators")
    Overview overview(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Reader reader) {
        var period = period(from, until);
        var all = indicators.ofCoordinated(period, reader);
        return new Overview(
                Figures.of(period, Indicators.sum(all)),
                all.stream()
                        .map(each -> new OfProject(
                                each.project().id().toString(),
                                each.indicators().stream().map(FigureJson::of).toList()))
                        .toList());
    }

    private Period period(String from, String until) {
        return PeriodForm.period(from, until, dates.date(clock.instant()));
    }

    /** All figures of a time. */
    record Figures(LocalDate from, LocalDate until, List<FigureJson> items) {

        static Figures of(Period period, List<Indicator> indicators) {
            return new Figures(
                    period.from(),
                    period.until(),
                    indicators.stream().map(FigureJson::of).toList());
        }
    }

    /** The figures over all projects, and those of each. */
    record Overview(Figures all, List<OfProject> projects) {}

    /** The figures of one project. */
    record OfProject(String project, List<FigureJson> items) {}

    /** A figure; null where nothing can be counted or too few pupils are behind it. */
    record FigureJson(
            String kind,
            String measure,
            @Nullable Integer figure,
            int part,
            int whole,
            boolean withheld,
            List<RowJson> rows,
            List<Week> weeks) {

        static FigureJson of(Indicator indicator) {
            return new FigureJson(
                    indicator.kind().name(),
                    indicator.kind().measure().name(),
                    indicator.figure(),
                    indicator.part(),
                    indicator.whole(),
                    indicator.withheld(),
                    indicator.rows().stream().map(RowJson::of).toList(),
                    indicator.weeks());
        }
    }

    /** A line of a figure. */
    record RowJson(String key, @Nullable String name, int part, int whole, boolean withheld) {

        static RowJson of(Indicator.Row row) {
            return new RowJson(row.key(), row.name(), row.part(), row.whole(), row.withheld());
        }
    }
}
