package org.twinflow.web.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.twinflow.access.Reader;
import org.twinflow.indicators.IndicatorKind;
import org.twinflow.indicators.Indicators;
import org.twinflow.indicators.Period;
import org.twinflow.indicators.ProjectIndicators;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.FormErrors;

/** How a project goes, and how all go that somebody coordinates. */
@Controller
class IndicatorController {

    private static final int MONTH = 30;

    /** What the lines of the overview show of each project. */
    private static final List<IndicatorKind> HEADLINES = List.of(
            IndicatorKind.TASKS_ON_TIME,
            IndicatorKind.OPEN_TASKS,
            IndicatorKind.PLAN_KEPT,
            IndicatorKind.DOSSIERS_READY,
            IndicatorKind.CONSENTS,
            IndicatorKind.PURGED_ON_TIME);

    private final Projects projects;
    private final Indicators indicators;
    private final Figures figures;
    private final FormErrors errors;
    private final Dates dates;
    private final Clock clock;

    IndicatorController(
            Projects projects, Indicators indicators, Figures figures, FormErrors errors, Dates dates, Clock clock) {
        this.projects = projects;
        this.indicators = indicators;
        this.figures = figures;
        this.errors = errors;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/projects/{slug}/indicators")
    String project(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Reader reader,
            Model model) {
        var project = projects.bySlug(slug, reader);
        var period = period(from, until, model);
        var shown = indicators.of(project.id(), period, reader);
        model.addAttribute("project", project);
        model.addAttribute("crumbs", List.of(new Crumb(project.title(), "/projects/" + slug)));
        model.addAttribute(
                "cards", shown.indicators().stream().map(figures::card).toList());
        frame(model, period, "/projects/" + slug + "/indicators", List.of(project));
        return "indicators/project";
    }

    @GetMapping("/reports")
    String overview(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Reader reader,
            Model model) {
        var period = period(from, until, model);
        var all = indicators.ofCoordinated(period, reader);
        model.addAttribute(
                "cards", Indicators.sum(all).stream().map(figures::card).toList());
        model.addAttribute("headlines", HEADLINES);
        model.addAttribute("rows", all.stream().map(this::row).toList());
        frame(
                model,
                period,
                "/reports",
                all.stream().map(ProjectIndicators::project).toList());
        return "indicators/overview";
    }

    private Row row(ProjectIndicators project) {
        return new Row(
                project.project(),
                HEADLINES.stream().map(kind -> figures.number(project.of(kind))).toList());
    }

    private void frame(Model model, Period period, String path, List<ProjectSummary> shown) {
        var today = today();
        var choices = new ArrayList<Span>();
        choices.add(new Span("month", new Period(today.minusDays(MONTH), today)));
        choices.add(new Span("year", Period.schoolYear(today)));
        shown.stream()
                .map(ProjectSummary::start)
                .filter(start -> start.isBefore(today) && start.isAfter(today.minusYears(9)))
                .min(LocalDate::compareTo)
                .ifPresent(start -> choices.add(new Span("all", new Period(start, today))));
        model.addAttribute("period", period);
        model.addAttribute("periods", choices);
        model.addAttribute(
                "shown",
                choices.stream()
                        .filter(choice -> choice.period().equals(period))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("path", path);
    }

    /** What cannot be read is said above the figures of the school year. */
    private Period period(String from, String until, Model model) {
        try {
            return PeriodForm.period(from, until, today());
        } catch (InvalidException invalid) {
            errors.show(invalid, model);
            return Period.schoolYear(today());
        }
    }

    private LocalDate today() {
        return dates.date(clock.instant());
    }

    /** A period that is offered by a link. */
    record Span(String code, Period period) {}

    /** A project and its headline figures. */
    record Row(ProjectSummary project, List<String> numbers) {}
}
