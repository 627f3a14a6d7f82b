package org.twinflow.thorough;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes {@code docs/formats.md}: what came of each format in a run. */
final class FormatsPage {

    private final List<Ending> corpus;
    private final List<Ending> planted;
    private final List<Ending> hostile;

    FormatsPage(List<Ending> corpus, List<Ending> planted, List<Ending> hostile) {
        this.corpus = corpus;
        this.planted = planted;
        this.hostile = hostile;
    }

    void write(Path file, LocalDate day, Duration took) throws IOException {
        Files.writeString(file, """
                # Formats and what comes of them

                Written by `CorpusTests` on %s: the %d documents that the modules of Tika 3.3.1 are tested with, %d of our
                own with a word planted in them, and %d made to do harm, uploaded to one project and read with the default
                settings by two reading processes of 512 MB, without OCR and previews. All of them came to a final state in
                %d min %d s on two shared vCPU. It is made again by

                ```
                mvn -Pthorough -pl workflow -am test -Dtest=CorpusTests -Dsurefire.failIfNoSpecifiedTests=false
                ```

                - **read with text**: all of it is found by its words.
                - **read in part**: a part is damaged or locked; what was read is found.
                - **beginning read**: it is longer than a million characters, or holds more than a hundred files; the rest is
                  not found.
                - **read, no text**: there is none, or only pictures of it, which [OCR](reading.md#ocr) reads afterwards.
                - **protected**: it opens with a password that nobody gave.
                - **unreadable**: damaged; kept as it is, found by its title.
                - **stopped**: it needed more time, memory or room than a file [may take](reading.md#what-a-file-may-take);
                  kept as it is, found by its title.
                - **given up**: tried three times.
                - **refused**: empty, or a program; such a file is not kept, or given to nobody.

                ## By the ending of the name

                %s
                ## Files with a word in them

                The suite looks for each by that word, through the outer file.

                %s
                ## Files made to do harm

                The application went on, and the files beside them were read.

                %s
                ## The corpus, file by file, where not all was read

                Endings and reasons as above; files that only lack text are left out.

                %s""".formatted(
                        day,
                        corpus.size(),
                        planted.size(),
                        hostile.size(),
                        took.toMinutes(),
                        took.toSecondsPart(),
                        counts(),
                        rows(planted),
                        rows(hostile),
                        exceptions()));
    }

    private String counts() {
        var columns = Arrays.stream(Ending.Outcome.values())
                .filter(outcome -> corpus.stream().anyMatch(ending -> ending.outcome() == outcome))
                .toList();
        var byEnding = corpus.stream()
                .collect(
                        Collectors.groupingBy(ending -> ending.specimen().ending(), TreeMap::new, Collectors.toList()));
        var table = new StringBuilder("| format | files |");
        columns.forEach(column -> table.append(' ').append(column.words()).append(" |"));
        table.append("\n| --- | --: |").append(" --: |".repeat(columns.size())).append('\n');
        byEnding.forEach((ending, files) -> table.append(row(ending, files, columns)));
        return table.append(row("**all**", corpus, columns)).toString();
    }

    private static String row(String name, List<Ending> files, List<Ending.Outcome> columns) {
        return columns.stream()
                .map(column -> files.stream()
                        .filter(ending -> ending.outcome() == column)
                        .count())
                .map(count -> count == 0 ? "" : count.toString())
                .collect(Collectors.joining(" | ", "| " + name + " | " + files.size() + " | ", " |\n"));
    }

    private static String rows(List<Ending> endings) {
        return endings.stream()
                .map(ending -> "| %s | %s | %s |\n"
                        .formatted(ending.specimen().name(), ending.specimen().about(), words(ending)))
                .collect(Collectors.joining("", "| file | what it is | outcome |\n| --- | --- | --- |\n", ""));
    }

    private String exceptions() {
        return corpus.stream()
                .filter(ending -> ending.outcome() != Ending.Outcome.TEXT && ending.outcome() != Ending.Outcome.NO_TEXT)
                .sorted(Comparator.comparing((Ending ending) -> ending.outcome())
                        .thenComparing(ending -> ending.specimen().about()))
                .map(ending -> "| %s | %s |\n"
                        .formatted(ending.specimen().about().replace("test-documents/", ""), words(ending)))
                .collect(Collectors.joining("", "| file | outcome |\n| --- | --- |\n", ""));
    }

    private static String words(Ending ending) {
        return ending.outcome().words() + (ending.reason().isEmpty() ? "" : " (" + ending.reason() + ")");
    }
}
