package org.twinflow.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.search.Search;
import org.twinflow.search.SearchHit;
import org.twinflow.search.SearchQuery;
import org.twinflow.search.SearchResults;
import org.twinflow.search.SearchTerms;
import org.twinflow.web.search.PaletteGroup.Row;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Texts;

/** Puts together what is found, where one can go and what one can do. */
@Component
class Palette {

    private static final int HITS = 12;
    private static final int TASKS = 4;
    private static final int PLACES = 7;
    private static final int LONGEST = 12;

    private final Search search;
    private final SearchPages pages;
    private final SearchWords words;
    private final PaletteCommands commands;
    private final Texts texts;
    private final Dates dates;

    Palette(Search search, SearchPages pages, SearchWords words, PaletteCommands commands, Texts texts, Dates dates) {
        this.search = search;
        this.pages = pages;
        this.words = words;
        this.commands = commands;
        this.texts = texts;
        this.dates = dates;
    }

    /** Empty groups are left out. */
    List<PaletteGroup> groups(String typed, Reader reader) {
        var rest = typed.isEmpty() ? "" : typed.substring(1).strip();
        var groups =
                switch (typed.isEmpty() ? ' ' : typed.charAt(0)) {
                    case '>' ->
                        List.of(
                                new PaletteGroup("palette.go", commands.places(rest)),
                                new PaletteGroup("palette.do", commands.of(rest, reader)));
                    case '@' ->
                        List.of(new PaletteGroup("palette.people", first(commands.people(rest, reader), LONGEST)));
                    case '#' -> List.of(new PaletteGroup("palette.projects", commands.projects(rest, reader)));
                    default -> everything(typed, reader);
                };
        return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    private List<PaletteGroup> everything(String typed, Reader reader) {
        if (typed.isEmpty()) {
            return List.of(
                    new PaletteGroup("palette.go", commands.places("")),
                    new PaletteGroup("palette.do", commands.of("", reader)));
        }
        var found = search.find(query(typed, reader));
        var titles = pages.names(reader);
        var places = new ArrayList<>(commands.places(typed));
        places.addAll(rows(found, false, typed, titles));
        var deeds = new ArrayList<>(commands.of(typed, reader));
        deeds.add(everywhere(typed, found.total()));
        return List.of(
                new PaletteGroup("palette.tasks", first(rows(found, true, typed, titles), TASKS)),
                new PaletteGroup("palette.go", first(places, PLACES)),
                new PaletteGroup("palette.people", first(commands.people(typed, reader), TASKS)),
                new PaletteGroup("palette.do", deeds));
    }

    private static SearchQuery query(String typed, Reader reader) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return SearchQuery.of(typed, reader.tokens(), language).page(null, HITS).whileTyping();
    }

    private List<Row> rows(SearchResults found, boolean tasks, String typed, Map<String, String> titles) {
        return found.items().stream()
                .filter(hit -> hit.kind().equals("task") == tasks)
                .flatMap(hit -> Stream.ofNullable(hit.url()).map(url -> row(hit, url, typed, titles)))
                .toList();
    }

    private Row row(SearchHit hit, String url, String typed, Map<String, String> titles) {
        var project = hit.project() == null ? null : titles.get(hit.project());
        var note = project == null || hit.kind().equals("project") ? words.kind(hit.kind()) : project;
        return new Row(icon(hit.kind()), Marks.of(hit.title(), typed), note, dates.day(hit.date()), url);
    }

    private Row everywhere(String typed, long total) {
        return new Row(
                "ti-search",
                Marks.of(texts.of("palette.everywhere", typed), typed),
                texts.of("find.count", total),
                "Ctrl ↵",
                SearchForm.address(SearchTerms.of(typed)));
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "task" -> "ti-checkbox";
            case "project" -> "ti-books";
            case "activity" -> "ti-calendar-event";
            case "mobility" -> "ti-plane-departure";
            default -> "ti-file-text";
        };
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
