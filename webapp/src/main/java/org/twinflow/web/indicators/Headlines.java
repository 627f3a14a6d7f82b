package org.twinflow.web.indicators;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.indicators.IndicatorKind;
import org.twinflow.indicators.Indicators;
import org.twinflow.indicators.Period;
import org.twinflow.projects.ProjectId;
import org.twinflow.web.shell.Dates;

/** The few figures that stand on the home of a project. */
@Component
public class Headlines {

    private final Indicators indicators;
    private final Figures figures;
    private final Dates dates;
    private final Clock clock;

    Headlines(Indicators indicators, Figures figures, Dates dates, Clock clock) {
        this.indicators = indicators;
        this.figures = figures;
        this.dates = dates;
        this.clock = clock;
    }

    /** Those of this school year; none for readers whom they are not for. */
    public List<Headline> of(ProjectId project, Reader reader) {
        if (!Indicators.mayRead(project, reader)) {
            return List.of();
        }
        var shown = indicators.of(project, Period.schoolYear(dates.date(clock.instant())), reader);
        return Stream.of(IndicatorKind.TASKS_ON_TIME, IndicatorKind.OPEN_TASKS, IndicatorKind.PLAN_KEPT)
                .map(kind -> new Headline("indicators." + kind + ".short", figures.number(shown.of(kind))))
                .toList();
    }

    /** @param key of its name */
    public record Headline(String key, String number) {}
}
