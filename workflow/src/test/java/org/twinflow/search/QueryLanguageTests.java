package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLanguageTests {

    private static final String[] PIECES = {
        "river",
        "l'eau",
        "Fluß",
        "OR",
        "OU",
        "AND",
        "|",
        "-",
        "--",
        "+",
        "(",
        ")",
        "\"",
        "«",
        "”",
        "*",
        "riv*",
        "a*",
        "type:",
        "type:pdf",
        "kind:tâche",
        "lang:french",
        "langue:xx",
        "école:",
        "school:\"",
        "project:a(b",
        "avant:2026",
        "before:31/02/2026",
        "after:2026-13",
        "x:y",
        "http://a.b",
        "10:30",
        " ",
        "  ",
        "\u0000",
        "\u00a0",
        "漢字",
        "🙂",
        "\\",
        "~",
        "e-mail",
        "OR:b",
        "\t",
        ":",
        "::",
        "-type:image",
        "é\u0301",
        "İ*"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "river water > river water",
                "\"clean river\" water > \"clean river\" water",
                "« clean river » water > \"clean river\" water",
                "“clean river” > \"clean river\"",
                "river -water > river -water",
                "-\"clean river\" > -\"clean river\"",
                "river OR water > river OR water",
                "rivière OU eau > rivière OR eau",
                "a OR b c > (a OR b) c",
                "a (b c) > a b c",
                "a OR (b c) > a OR (b c)",
                "-(a OR b) > -(a OR b)",
                "-(-a) > a",
                "Erasmus - Porto > Erasmus Porto",
                "riv* > riv*",
                "l'eau* > l eau*",
                "a(b|c > \"a b c\"",
                "e-mail > e-mail",
                "http://a.b > http://a.b",
                "10:30 > 10:30",
                "type:PDF > type:pdf",
                "fichier:photo > type:image",
                "kind:tasks nature:tâche > kind:task kind:task",
                "lang:French > lang:fr",
                "langue:français > lang:fr",
                "lang:EL > lang:el",
                "école:Valmorin > school:Valmorin",
                "school:\"Trois Rives\" > school:\"Trois Rives\"",
                "projet:rivières > project:rivières",
                "before:2026 > before:2026-01-01",
                "avant:2026-11 > before:2026-11-01",
                "after:2026-11-23 > after:2026-11-23",
                "après:23/11/2026 > after:2026-11-23",
                "apres:11/2026 > after:2026-11-01"
            })
    void understandsWhatIsTyped(String typed, String written) {
        var parsed = QueryLanguage.parse(typed);

        assertThat(written(parsed)).isEqualTo(written);
        assertThat(parsed.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "river \"never closed > river never closed > quote 6",
                "colour:blue > colour blue > field 0",
                "river -x2y type:exe > river -x2y exe > type 11",
                "lang:klingonese > klingonese > lang 0",
                "kind:elephant > elephant > kind 0",
                "before:tomorrow > tomorrow > date 0",
                "a before:2026-13 > a 2026 13 > date 2",
                "avant:31/02/2026 > 31 02 2026 > date 0",
                "type: river > type river > value 0",
                "riv* a* > riv* a > star 5",
                "OR river > river > or 0",
                "river OR > river > or 6",
                "river (clean water > river clean water > bracket 6",
                "((((((((((river)))))))))) > river > deep 8"
            })
    void saysWhatIsMistakenAndTakesItAsWords(String typed, String written, String note) {
        var parsed = QueryLanguage.parse(typed);

        assertThat(written(parsed)).isEqualTo(written);
        assertThat(parsed.notes())
                .extracting(found -> found.code().replace("find.note.", "") + " " + found.position())
                .containsExactly(note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "***", "(((", "\\", "~ ~", "OR OR", "\"", "*", "-", "()", "- -"})
    void saysWhenThereIsNothingToLookFor(String typed) {
        var parsed = QueryLanguage.parse(typed);

        assertThat(parsed.root()).isNull();
        assertThat(parsed.notes()).extracting(QueryNote::code).contains("find.note.nothing");
    }

    @Test
    void findsNothingAmissWhereNothingIsTyped() {
        assertThat(QueryLanguage.parse("  ").notes()).isEmpty();
    }

    @Test
    void looksForNoMoreWordsThanLuceneTakesAndSaysSo() {
        var parsed = QueryLanguage.parse("w ".repeat(100));

        assertThat(parsed.root())
                .isInstanceOfSatisfying(
                        QueryPart.AllOf.class, all -> assertThat(all.parts()).hasSize(QueryLanguage.MOST));
        assertThat(parsed.notes()).extracting(QueryNote::code).containsExactly("find.note.many");
    }

    @Test
    void cutsAPastedPageAndSaysSo() {
        assertThat(QueryLanguage.parse("x".repeat(5_000)).notes())
                .extracting(QueryNote::code)
                .containsExactly("find.note.long");
    }

    /** Whatever is typed yields a tree, and what the tree is written as is understood as the same tree. */
    @RepeatedTest(20)
    void understandsWhatItWritesItself(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (var round = 0; round < 500; round++) {
            var typed = random.ints(1 + random.nextInt(9), 0, PIECES.length)
                    .mapToObj(piece -> PIECES[piece] + (random.nextBoolean() ? " " : ""))
                    .collect(Collectors.joining());
            var parsed = QueryLanguage.parse(typed);
            if (parsed.root() != null) {
                var again = QueryLanguage.parse(QueryWriter.write(parsed.root()));

                assertThat(again.root()).as(typed).isEqualTo(parsed.root());
                assertThat(again.notes()).as(typed).isEmpty();
            } else {
                assertThat(typed.isBlank() || !parsed.notes().isEmpty())
                        .as(typed)
                        .isTrue();
            }
        }
    }

    @RepeatedTest(5)
    void throwsAtNothing(RepetitionInfo repetition) {
        var random = new Random(1_000L + repetition.getCurrentRepetition());
        for (var round = 0; round < 2_000; round++) {
            var typed = random.ints(random.nextInt(60), 0, 0xd800)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining())
                    + random.ints(random.nextInt(60), 32, 127)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining());
            assertThatCode(() -> QueryLanguage.parse(typed)).as(typed).doesNotThrowAnyException();
        }
    }

    @Test
    void takesTheLastWordAsABeginningWhileOneTypes() {
        assertThat(opened("clean riv")).isEqualTo("clean (riv OR riv*)");
        assertThat(opened("clean riv ")).isEqualTo("clean riv");
        assertThat(opened("clean \"riv\"")).isEqualTo("clean \"riv\"");
        assertThat(opened("clean -riv")).isEqualTo("clean -riv");
        assertThat(opened("a")).isEqualTo("a");
    }

    private static String opened(String typed) {
        var open = LastWord.open(QueryLanguage.parse(typed).root(), typed);
        return open == null ? "" : QueryWriter.write(open);
    }

    private static String written(ParsedQuery parsed) {
        return parsed.root() == null ? "" : QueryWriter.write(parsed.root());
    }
}
