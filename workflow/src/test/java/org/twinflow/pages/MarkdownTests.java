package org.twinflow.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of pages look as they were meant, and do nothing. */
class MarkdownTests {

    @Test
    void leavesNoRankOfHeadingsOut() {
        assertThat(Markdown.html("## What\n\n#### Deep\n\n## Then"))
                .containsSubsequence("<h2>What</h2>", "<h3>Deep</h3>", "<h2>Then</h2>");
        assertThat(Markdown.html("### Begins low\n\n# High")).containsSubsequence("<h2>", "<h2>High</h2>");
    }

    @Test
    void writesWhatThePageMeans() {
        var html = Markdown.html("# Water\n\nIt was **blue**, see [the map](https://example.org/map).\n\n* one\n* two");

        assertThat(html)
                .contains("<h2>Water</h2>", "<strong>blue</strong>", "<li>one</li>", "href=\"https://example.org/map\"")
                .contains("nofollow noopener noreferrer");
        assertThat(Markdown.html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<table>", "<td>1</td>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![pixel](https://tracker.example/p.gif)",
                "[run](javascript:alert(1))",
                "[run](data:text/html,<script>alert(1)</script>)",
                "<iframe src=\"https://example.org\"></iframe>",
                "<style>body{display:none}</style>",
                "<a href=\"https://example.org\" onclick=\"alert(1)\">x</a>",
                "<form action=\"https://example.org\"><input name=q></form>"
            })
    void letsNothingRunAndFetchesNothing(String text) {
        var html = Markdown.html(text);

        assertThat(html).doesNotContainPattern("<(script|img|iframe|style|form|input)");
        assertThat(html).doesNotContainPattern("(?i)<[^>]*(javascript:|data:| on[a-z]+=)");
    }

    @Test
    void beginsWithTheFirstWordsOfTheText() {
        assertThat(Markdown.lead("# Title\n\nThe *first* words.\n\nMore.")).isEqualTo("The first words.");
        assertThat(Markdown.lead("word ".repeat(100))).hasSizeLessThan(222).endsWith("…");
        assertThat(Markdown.plain("# Water\n\nIt was **blue**.")).contains("Water", "It was blue.");
    }
}
