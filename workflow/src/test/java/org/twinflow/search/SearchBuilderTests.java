package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchBuilderTests {

    @Test
    void writesWhatAPersonWouldType() {
        var fields = new SearchBuilder(
                "river water",
                "salt marsh",
                "eel otter",
                "flood",
                "document",
                "pdf",
                "fr",
                "Trois Rives",
                "",
                LocalDate.of(2026, 9, 1),
                null);

        assertThat(fields.words())
                .isEqualTo("river water \"salt marsh\" (eel OR otter) -flood kind:document type:pdf lang:fr"
                        + " school:\"Trois Rives\" after:2026-09-01");
        assertThat(SearchBuilder.of(fields.words()).words()).isEqualTo(fields.words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "river",
                "\"a b\" \"c d\"",
                "-(a b) c",
                "(a OR -b) (c OR d)",
                "type:pdf type:docx -lang:fr",
                "before:2026 after:2025 riv* OR lake",
                "a OR b",
                "-a -\"b c\" project:\"x y\"",
                "\"never closed"
            })
    void losesNothingOfWhatItReads(String typed) {
        var written = SearchBuilder.of(typed).words();

        assertThat(parts(written)).isEqualTo(parts(typed));
        assertThat(parts(SearchBuilder.of(written).words())).isEqualTo(parts(typed));
    }

    @Test
    void writesAnAddressAlwaysTheSameWay() {
        var chosen = new SearchChoice(Set.of("document", "task"), Set.of(), Set.of("s"), Set.of("fr"), Set.of());
        var terms = new SearchTerms(
                "a & b=c é", chosen, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 3, 4), SearchOrder.NEWEST);

        assertThat(terms.written())
                .isEqualTo("q=a+%26+b%3Dc+%C3%A9&kind=document&kind=task&school=s&lang=fr&from=2026-01-02&to=2026-03-04"
                        + "&sort=newest");
        assertThat(SearchTerms.of("").written()).isEmpty();
    }

    private static Set<QueryPart> parts(String typed) {
        var root = QueryLanguage.parse(typed).root();
        return root == null
                ? Set.of()
                : root instanceof QueryPart.AllOf joined ? Set.copyOf(joined.parts()) : Set.of(root);
    }
}
