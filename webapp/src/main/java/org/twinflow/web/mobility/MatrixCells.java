package org.twinflow.web.mobility;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.twinflow.mobility.Paper;
import org.twinflow.web.shell.Texts;

/**
 * Writes the cells of a row of the matrix. What a template works out costs a hundred times as much, and 200
 * travellers have thousands of them; so they are written here, and every word in them is escaped.
 */
final class MatrixCells {

    /** Stand for the words that differ from cell to cell; no name has such characters. */
    private static final String PAPER = "\u0001";

    private static final String STATE = "\u0002";

    private final StringBuilder cells = new StringBuilder();
    private final String query;
    private final String label;
    private final String notAsked;

    /** @param query where a paper is shown beside the matrix, up to its code */
    MatrixCells(Texts texts, String traveller, String query) {
        this.query = query;
        this.label = texts.of("mobility.cell", PAPER, traveller, STATE);
        this.notAsked = escape(texts.of("mobility.not-needed"));
    }

    /** A link with icon and word. */
    void add(Paper paper, String name, StateMark mark, String word, @Nullable String open) {
        var said = label.replace(PAPER, name).replace(STATE, word);
        cells.append("<td><a class=\"tf-cell ")
                .append(mark.css())
                .append("\" href=\"")
                .append(escape(query + paper))
                .append("\" data-doc=\"")
                .append(escape(name))
                .append("\" aria-label=\"")
                .append(escape(said))
                .append((query + paper).equals(open) ? "\" aria-current=\"true\">" : "\">")
                .append("<i class=\"ti ")
                .append(mark.icon())
                .append("\" aria-hidden=\"true\"></i><span>")
                .append(escape(word))
                .append("</span></a></td>");
    }

    void notAsked() {
        cells.append("<td><span class=\"mb-none\" title=\"")
                .append(notAsked)
                .append("\"><span aria-hidden=\"true\">–</span><span class=\"visually-hidden\">")
                .append(notAsked)
                .append("</span></span></td>");
    }

    @Override
    public String toString() {
        return cells.toString();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
