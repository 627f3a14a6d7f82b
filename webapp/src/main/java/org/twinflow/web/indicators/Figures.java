package org.twinflow.web.indicators;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.campaigns.Catalogue;
import org.twinflow.campaigns.Category;
import org.twinflow.indicators.Indicator;
import org.twinflow.indicators.IndicatorKind.Measure;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Texts;

/** Puts figures into words and bars; a bar only repeats what the table beside it says. */
@Component
class Figures {

    private final Texts texts;
    private final Dates dates;
    private final PaperNames papers;
    private final Catalogue catalogue;

    Figures(Texts texts, Dates dates, PaperNames papers, Catalogue catalogue) {
        this.texts = texts;
        this.dates = dates;
        this.papers = papers;
        this.catalogue = catalogue;
    }

    Card card(Indicator indicator) {
        var most =
                indicator.rows().stream().mapToInt(Indicator.Row::whole).max().orElse(0);
        return new Card(
                indicator,
                number(indicator),
                sentence(indicator),
                indicator.rows().stream().map(row -> line(indicator, row, most)).toList(),
                Chart.of(indicator));
    }

    /** The figure as it is read, such as 86 %; a dash where there is none. */
    String number(Indicator indicator) {
        var figure = indicator.figure();
        if (figure == null) {
            return "–";
        }
        return switch (indicator.kind().measure()) {
            case SHARE -> texts.of("indicators.percent", figure);
            case DAYS -> texts.of("indicators.days", figure);
            case COUNT -> String.valueOf(figure);
        };
    }

    private String sentence(Indicator indicator) {
        if (indicator.withheld()) {
            return texts.of("indicators.withheld");
        }
        if (indicator.isEmpty()) {
            return texts.of("indicators.nothing");
        }
        return texts.of("indicators." + indicator.kind() + ".of", indicator.part(), indicator.whole());
    }

    private Line line(Indicator indicator, Indicator.Row row, int most) {
        var share = indicator.kind().measure() == Measure.SHARE;
        var whole = share ? row.whole() : most;
        var length = share ? row.part() : row.whole();
        return new Line(
                label(indicator, row), row.part(), row.whole(), whole == 0 ? 0 : 100 * length / whole, row.withheld());
    }

    private String label(Indicator indicator, Indicator.Row row) {
        var locale = LocaleContextHolder.getLocale();
        return switch (indicator.kind()) {
            case TASKS_ON_TIME -> dates.month(YearMonth.parse(row.key()).atDay(1));
            case PAGES_PUBLIC ->
                row.key().equals(Indicator.EARLIER)
                        ? texts.of("indicators.earlier")
                        : dates.month(YearMonth.parse(row.key()).atDay(1));
            case PUPILS_ACTIVE, TALKS_MIXED -> texts.of("indicators." + indicator.kind() + "." + row.key());
            case PLAN_KEPT -> texts.of("planning.phase." + row.key());
            case DOSSIERS_READY, RESTITUTIONS -> String.valueOf(row.name());
            case PAPERS_RETURNED -> texts.of("mobility.return." + row.key());
            case CONSENTS -> papers.name(Paper.valueOf(row.key()), locale);
            case ENTRIES -> category(row.key(), locale);
            case PURGED_ON_TIME -> kept(row.key());
            case OPEN_TASKS, LABEL_DAYS -> texts.of("indicators." + row.key());
        };
    }

    private String kept(String kind) {
        var key = "indicators.class." + kind;
        return texts.has(key) ? texts.of(key) : kind;
    }

    private String category(String key, Locale locale) {
        var parts = key.split("/", 2);
        return catalogue.categories(parts[0], locale).stream()
                .filter(category -> category.code().equals(parts[1]))
                .map(Category::name)
                .findFirst()
                .orElse(parts[1]);
    }

    /**
     * A figure as a page shows it.
     *
     * @param number the figure, large
     * @param sentence what it is made of
     * @param chart how it went week by week, null where that is not told
     */
    record Card(
            Indicator indicator,
            String number,
            String sentence,
            List<Line> lines,
            @Nullable Chart chart) {

        public String id() {
            return indicator.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean isShare() {
            return indicator.kind().measure() == Measure.SHARE;
        }
    }

    /** @param percent how long the bar is */
    record Line(@Nullable String label, int part, int whole, int percent, boolean withheld) {}
}
