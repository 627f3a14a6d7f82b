package org.twinflow.web.search;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.search.Search;
import org.twinflow.search.SearchBuilder;
import org.twinflow.search.SearchOrder;
import org.twinflow.search.SearchQuery;
import org.twinflow.search.SearchResults;

/** Asks for a reader and puts the answer into words. */
@Component
class SearchPages {

    private final Search search;
    private final Projects projects;
    private final People people;
    private final SearchWords words;
    private final SearchTexts texts;

    SearchPages(Search search, Projects projects, People people, SearchWords words, SearchTexts texts) {
        this.search = search;
        this.projects = projects;
        this.people = people;
        this.words = words;
        this.texts = texts;
    }

    SearchQuery query(SearchForm form, Reader reader) {
        var zone = people.person(reader.person()).zone();
        return form.query(reader.tokens(), LocaleContextHolder.getLocale().getLanguage(), zone);
    }

    SearchPage page(SearchForm form, Reader reader, boolean typing) {
        var query = query(form, reader);
        var results = search.find(typing ? query.whileTyping() : query);
        var names = names(reader);
        var next = results.next();
        return new SearchPage(
                form.words(),
                form.address(),
                form.terms().written(),
                results,
                facets(form, results, names),
                chips(form, names),
                SearchBars.of(form, results.histogram()),
                orders(form),
                results.notes().stream().map(texts::note).toList(),
                suggestion(form, results),
                next == null ? null : form.withCursor(next),
                SearchBuilder.of(form.words()),
                hidden(form));
    }

    /** The titles of the reader's projects by id. */
    Map<String, String> names(Reader reader) {
        return projects.visibleTo(reader).stream()
                .collect(toMap(project -> project.id().toString(), ProjectSummary::title));
    }

    private List<SearchPage.Filter> facets(SearchForm form, SearchResults results, Map<String, String> names) {
        var facets = results.facets();
        var shown = new ArrayList<SearchPage.Filter>();
        facet(shown, form, "kind", facets.kind(), names);
        facet(shown, form, "project", facets.project(), names);
        facet(shown, form, "school", facets.school(), names);
        facet(shown, form, "type", facets.type(), names);
        facet(shown, form, "lang", facets.lang(), names);
        return shown;
    }

    private void facet(
            List<SearchPage.Filter> shown,
            SearchForm form,
            String name,
            Map<String, Long> counts,
            Map<String, String> names) {
        var rows = counts.entrySet().stream()
                .map(value -> new SearchPage.Row(
                        words.of(name, value.getKey(), names),
                        value.getValue(),
                        form.has(name, value.getKey()),
                        form.with(name, value.getKey())))
                .toList();
        if (!rows.isEmpty()) {
            shown.add(new SearchPage.Filter(name, rows));
        }
    }

    private List<SearchPage.Chip> chips(SearchForm form, Map<String, String> names) {
        var chips = new ArrayList<SearchPage.Chip>();
        form.chosen()
                .forEach((filter, values) -> values.stream()
                        .sorted()
                        .map(value -> new SearchPage.Chip(words.of(filter, value, names), form.with(filter, value)))
                        .forEach(chips::add));
        if (form.from() != null || form.to() != null) {
            chips.add(new SearchPage.Chip(texts.period(form.from(), form.to()), form.withPeriod(null, null)));
        }
        return chips;
    }

    private static List<SearchPage.Order> orders(SearchForm form) {
        return Arrays.stream(SearchOrder.values())
                .map(order -> new SearchPage.Order(order.word(), order == form.order(), form.withOrder(order)))
                .toList();
    }

    private static SearchPage.@Nullable Suggestion suggestion(SearchForm form, SearchResults results) {
        var better = results.suggestion();
        return better == null
                ? null
                : new SearchPage.Suggestion(better.words(), better.total(), form.withWords(better.words()));
    }

    private static Map<String, List<String>> hidden(SearchForm form) {
        var hidden = new LinkedHashMap<String, List<String>>();
        form.chosen()
                .forEach((name, values) ->
                        hidden.put(name, values.stream().sorted().toList()));
        hidden.put("from", form.from() == null ? List.of() : List.of(form.from().toString()));
        hidden.put("to", form.to() == null ? List.of() : List.of(form.to().toString()));
        hidden.put(
                "sort",
                form.order() == SearchOrder.RELEVANCE
                        ? List.of()
                        : List.of(form.order().word()));
        return hidden;
    }
}
