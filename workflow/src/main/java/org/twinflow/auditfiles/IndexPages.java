package org.twinflow.auditfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.mobility.MobilitySummary;
import tools.jackson.databind.json.JsonMapper;

/** Writes the index of an audit file: as a page for people, as a table for spreadsheets, as data for programs. */
@Component
class IndexPages {

    private static final String STYLE = "body{font:15px/1.5 system-ui,sans-serif;margin:2rem;color:#1f2937}"
            + "table{border-collapse:collapse;margin:1rem 0;width:100%}"
            + "th,td{border-bottom:1px solid #d1d5db;padding:.35rem .6rem;text-align:left;vertical-align:top}"
            + "code{font-size:12px;overflow-wrap:anywhere}";

    /** The places of columns that are more than words. */
    private static final int FILE = 8;

    private static final int SUM = 10;

    private final IndexWords words;
    private final JsonMapper json;

    IndexPages(IndexWords words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    String html(MobilitySummary mobility, List<PaperLine> papers, List<Table> tables, Locale locale) {
        var page = Document.createShell("");
        page.outputSettings().charset("UTF-8");
        page.selectXpath("/html").attr("lang", locale.getLanguage());
        page.head().appendElement("meta").attr("charset", "UTF-8");
        page.title(words.say("title", locale) + " · " + mobility.title());
        page.head().appendElement("style").appendText(STYLE);
        var body = page.body();
        body.appendElement("h1").text(words.say("title", locale) + " · " + mobility.title());
        body.appendElement("p")
                .text(mobility.host().name() + ", " + mobility.destination() + " · " + mobility.start() + " – "
                        + mobility.end());
        body.appendElement("p").text(words.say("lead", locale));
        body.appendElement("h2").text(words.say("papers", locale));
        var table = head(body, columns(locale));
        papers.forEach(line -> row(table, line, locale));
        for (var other : tables) {
            body.appendElement("h2").text(other.title());
            body.appendElement("p")
                    .appendElement("a")
                    .attr("href", other.file() + ".csv")
                    .text(other.file() + ".csv");
            var rows = head(body, other.columns());
            other.rows().forEach(cells -> {
                var line = rows.appendElement("tr");
                cells.forEach(cell -> line.appendElement("td").text(cell));
            });
        }
        return page.outerHtml();
    }

    private void row(Element table, PaperLine line, Locale locale) {
        var row = table.appendElement("tr");
        var cells = cells(line, locale);
        for (var at = 0; at < cells.size(); at++) {
            var cell = row.appendElement("td");
            var file = line.file();
            if (at == FILE && file != null) {
                cell.appendElement("a").attr("href", file).text(file);
            } else if (at == SUM) {
                cell.appendElement("code").text(cells.get(at));
            } else {
                cell.text(cells.get(at));
            }
        }
    }

    private static Element head(Element body, List<String> columns) {
        var table = body.appendElement("table");
        var head = table.appendElement("thead").appendElement("tr");
        columns.forEach(column -> head.appendElement("th").attr("scope", "col").text(column));
        return table.appendElement("tbody");
    }

    private List<String> columns(Locale locale) {
        return List.of(
                        "traveller",
                        "school",
                        "code",
                        "paper",
                        "state",
                        "due",
                        "changed",
                        "presence",
                        "file",
                        "size",
                        "sha256",
                        "until",
                        "purged",
                        "certificate",
                        "known")
                .stream()
                .map(column -> words.say("column." + column, locale))
                .toList();
    }

    private List<String> cells(PaperLine line, Locale locale) {
        return List.of(
                line.traveller().isEmpty() ? words.say("group", locale) : line.traveller(),
                line.school(),
                line.code(),
                line.paper(),
                line.state(),
                line.due().toString(),
                text(line.changedAt()),
                words.say("presence." + line.presence(), locale),
                text(line.file()),
                text(line.size()),
                text(line.sha256()),
                line.until().toString(),
                text(line.purgedAt()),
                text(line.certificate()),
                String.join("; ", line.statements()));
    }

    String csv(List<PaperLine> papers, Locale locale) {
        return csv(
                columns(locale),
                papers.stream().map(line -> cells(line, locale)).toList());
    }

    String csv(Table table) {
        return csv(table.columns(), table.rows());
    }

    private static String csv(List<String> columns, List<List<String>> rows) {
        var out = new StringBuilder("\uFEFF");
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (var row : rows) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(harmless(cell)));
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** A spreadsheet would take these for formulas. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    String json(MobilitySummary mobility, List<PaperLine> papers) {
        return json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of(
                        "mobility", mobility.id().toString(),
                        "title", mobility.title(),
                        "start", mobility.start().toString(),
                        "end", mobility.end().toString(),
                        "papers", papers));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
