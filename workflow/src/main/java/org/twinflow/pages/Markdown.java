package org.twinflow.pages;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Texts of pages as HTML: nothing in them can run, look like something of ours, or fetch anything from elsewhere. */
public final class Markdown {

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private static final Safelist HARMLESS = Safelist.none()
            .addTags("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a")
            .addTags("h2", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");
    private static final int LEAD = 220;

    private Markdown() {}

    public static String html(String markdown) {
        var written = Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown)));
        lower(written);
        var clean = new Cleaner(HARMLESS).clean(written);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    /** The words alone. */
    public static String plain(String markdown) {
        return Jsoup.parseBodyFragment(html(markdown)).wholeText().strip();
    }

    /** The beginning, as a list shows it. */
    public static String lead(String markdown) {
        var first = Jsoup.parseBodyFragment(html(markdown)).select("p").stream()
                .map(paragraph -> paragraph.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (first.length() <= LEAD) {
            return first;
        }
        var cut = first.lastIndexOf(' ', LEAD - 1);
        return first.substring(0, cut > 0 ? cut : LEAD - 1) + "…";
    }

    /** The title of the page is the only heading of the first rank; no rank is left out below it, whatever was written. */
    private static void lower(Document written) {
        var headings = written.select("h1, h2, h3, h4, h5, h6");
        int highest = headings.stream().mapToInt(Markdown::rank).min().orElse(1);
        int former = 1;
        for (var heading : headings) {
            former = Math.min(Math.min(rank(heading) - highest + 2, former + 1), 4);
            heading.tagName("h" + former);
        }
    }

    private static int rank(Element heading) {
        return heading.tagName().charAt(1) - '0';
    }
}
