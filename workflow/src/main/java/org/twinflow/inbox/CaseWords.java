package org.twinflow.inbox;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Words;

/** Gathers what a text is looked for in: the names of a task in every language, and what its case is about. */
@Component
class CaseWords {

    private static final int LONGEST = 1000;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    /** Stands between the words of the model and those of the case. */
    private static final String BREAK = "\n\n";

    private final Words words;
    private final List<CaseLines> lines;

    CaseWords(Words words, List<CaseLines> lines) {
        this.words = words;
        this.lines = lines;
    }

    String of(TaskDetails task, String name) {
        var definition = task.processDefinitionId();
        var model = Stream.concat(
                Stream.of(name),
                LANGUAGES.stream()
                        .flatMap(language -> Stream.of(
                                words.say(definition, task.key(), language, ""),
                                words.say(definition, task.processKey(), language, ""))));
        var about = LANGUAGES.stream().flatMap(language -> about(task, language));
        var all = joined(model);
        var own = joined(about);
        return own.isEmpty() ? all : all + BREAK + own;
    }

    /** The words without what the case is about, which may name people: for what outlives the case. */
    static String ofModel(String words) {
        int end = words.indexOf(BREAK);
        return end < 0 ? words : words.substring(0, end);
    }

    private Stream<String> about(TaskDetails task, Locale language) {
        var subject = List.of(task.subject());
        return lines.stream()
                .filter(feature -> feature.knows(task.processKey()))
                .flatMap(feature -> Stream.concat(
                        feature.names(task.processKey(), task.key(), subject, language).values().stream(),
                        feature.lines(task.processKey(), subject, language).values().stream()));
    }

    private static String joined(Stream<String> words) {
        var all = Searchable.of(words.filter(word -> !word.isBlank()).distinct().collect(Collectors.joining("\n")));
        return all.substring(0, Math.min(all.length(), LONGEST - BREAK.length()));
    }
}
