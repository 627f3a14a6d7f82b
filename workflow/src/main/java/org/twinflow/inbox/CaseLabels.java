package org.twinflow.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the features what tasks are called and what their cases are about: once for all the tasks of a page. */
@Component
class CaseLabels {

    private final List<CaseLines> features;

    CaseLabels(List<CaseLines> features) {
        this.features = features;
    }

    /** What the features say, names by subject and key of the task, lines by subject. */
    record Labels(Map<Named, String> names, Map<String, String> lines) {

        Optional<String> name(OpenTask task) {
            return Optional.ofNullable(names.get(new Named(task.subject(), task.key())));
        }

        /** A line that only repeats the name says nothing. */
        String about(OpenTask task) {
            var line = lines.getOrDefault(task.subject(), "");
            return name(task).filter(line::equals).isPresent() ? "" : line;
        }
    }

    /** A task of a case. */
    record Named(String subject, String key) {}

    private record Kind(String process, String key) {}

    Optional<String> page(OpenTask task) {
        return features.stream()
                .filter(feature -> feature.knows(task.processKey()))
                .flatMap(feature -> feature.page(task.processKey(), task.subject()).stream())
                .findFirst();
    }

    Labels of(List<OpenTask> tasks, Locale locale) {
        var lines = new HashMap<String, String>();
        tasks.stream()
                .collect(groupingBy(OpenTask::processKey, mapping(OpenTask::subject, toSet())))
                .forEach((process, subjects) -> features.stream()
                        .filter(feature -> feature.knows(process))
                        .forEach(feature -> lines.putAll(feature.lines(process, subjects, locale))));
        var names = new HashMap<Named, String>();
        tasks.stream()
                .collect(groupingBy(
                        task -> new Kind(task.processKey(), task.key()), mapping(OpenTask::subject, toSet())))
                .forEach((kind, subjects) -> features.stream()
                        .filter(feature -> feature.knows(kind.process()))
                        .forEach(feature -> feature.names(kind.process(), kind.key(), subjects, locale)
                                .forEach((subject, name) -> names.put(new Named(subject, kind.key()), name))));
        return new Labels(names, lines);
    }
}
