package org.twinflow.web.search;

import java.util.ArrayList;
import java.util.List;
import org.twinflow.search.SearchPeriod;

/** Draws the months: the last ones each for itself, so that a finger can meet them, and one for all before. */
final class SearchBars {

    private static final int SHOWN = 7;
    private static final int FULL = 100;

    private SearchBars() {}

    static List<SearchPage.Bar> of(SearchForm form, List<SearchPeriod> periods) {
        var shown = merged(periods);
        var most = shown.stream().mapToLong(SearchPeriod::count).max().orElse(0);
        if (most == 0) {
            return List.of();
        }
        return shown.stream().map(period -> bar(form, period, most)).toList();
    }

    private static List<SearchPeriod> merged(List<SearchPeriod> periods) {
        var cut = Math.max(0, periods.size() - SHOWN);
        var shown = new ArrayList<SearchPeriod>();
        var earlier =
                periods.subList(0, cut).stream().mapToLong(SearchPeriod::count).sum();
        if (earlier > 0) {
            shown.add(new SearchPeriod(null, periods.get(cut - 1).to(), earlier));
        }
        shown.addAll(periods.subList(cut, periods.size()));
        return shown;
    }

    private static SearchPage.Bar bar(SearchForm form, SearchPeriod period, long most) {
        var from = form.from();
        var to = form.to();
        var chosen = from != null || to != null;
        var inside = (from == null || !period.to().isBefore(from))
                && (to == null || (period.from() != null && !period.from().isAfter(to)) || period.from() == null);
        var height = period.count() == 0 ? 0 : Math.max(4, (int) (period.count() * FULL / most));
        return new SearchPage.Bar(
                period.from(),
                period.to(),
                period.count(),
                height,
                !chosen || inside,
                form.withPeriod(period.from(), period.to()));
    }
}
