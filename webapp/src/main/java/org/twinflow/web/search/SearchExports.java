package org.twinflow.web.search;

import static org.twinflow.web.shell.Cells.safe;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.twinflow.access.Reader;
import org.twinflow.search.Search;
import org.twinflow.search.SearchHit;
import org.twinflow.web.limits.Costly;
import org.twinflow.web.shell.CsvFile;
import org.twinflow.web.shell.Texts;

/** A list of results to take along: what the reader may see at this moment, and no more than ten thousand rows. */
@Controller
@RequestMapping("/search")
class SearchExports {

    private final Search search;
    private final SearchPages pages;
    private final SearchWords words;
    private final Texts texts;

    SearchExports(Search search, SearchPages pages, SearchWords words, Texts texts) {
        this.search = search;
        this.pages = pages;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping("/export.csv")
    @Costly(Costly.Work.EXPORT)
    ResponseEntity<byte[]> csv(SearchForm form, Reader reader) {
        var projects = pages.names(reader);
        var columns = List.of("kind", "title", "project", "school", "lang", "type", "changed", "url").stream()
                .map(column -> texts.of("find.column." + column))
                .toList();
        var hits = search.list(pages.query(form, reader));
        return CsvFile.of("twinflow-search.csv", columns, hits.stream().map(hit -> cells(hit, projects)));
    }

    @GetMapping("/export.json")
    @Costly(Costly.Work.EXPORT)
    ResponseEntity<List<Row>> json(SearchForm form, Reader reader) {
        var rows = search.list(pages.query(form, reader)).stream().map(Row::of).toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("twinflow-search.json")
                                .build()
                                .toString())
                .body(rows);
    }

    private List<String> cells(SearchHit hit, Map<String, String> projects) {
        var project = hit.project();
        var school = hit.school();
        return List.of(
                safe(words.kind(hit.kind())),
                safe(hit.title()),
                safe(project == null ? "" : words.of("project", project, projects)),
                safe(school == null ? "" : words.of("school", school, projects)),
                safe(words.language(hit.language())),
                safe(Objects.requireNonNullElse(hit.type(), "")),
                hit.date().toString(),
                safe(Objects.requireNonNullElse(hit.url(), "")));
    }

    /** A hit without the place where its words stand. */
    record Row(
            String kind,
            String id,
            String title,
            @Nullable String project,
            @Nullable String school,
            String language,
            @Nullable String type,
            Instant changed,
            @Nullable String url) {

        static Row of(SearchHit hit) {
            return new Row(
                    hit.kind(),
                    hit.id(),
                    hit.title(),
                    hit.project(),
                    hit.school(),
                    hit.language(),
                    hit.type(),
                    hit.date(),
                    hit.url());
        }
    }
}
