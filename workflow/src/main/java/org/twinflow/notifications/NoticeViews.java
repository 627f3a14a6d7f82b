package org.twinflow.notifications;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.engine.Words;
import org.twinflow.inbox.CaseLines;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/** Puts notices into the words of their reader: one look for all of a page. */
@Component
class NoticeViews {

    private final Projects projects;
    private final Words words;
    private final List<CaseLines> lines;

    NoticeViews(Projects projects, Words words, List<CaseLines> lines) {
        this.projects = projects;
        this.words = words;
        this.lines = lines;
    }

    /** Who is no longer meant by what was told reads that there was something, and not what. */
    List<Notice> show(List<NoticeRow> rows, Reader reader, Locale locale) {
        var meant = rows.stream()
                .filter(row -> reader.tokens().contains(row.audience()))
                .toList();
        var titles = rows.stream().allMatch(row -> row.project() == null) ? Map.<UUID, String>of() : titles(reader);
        var about = about(meant, locale);
        var names = names(meant, locale);
        return rows.stream()
                .map(row -> show(row, meant.contains(row), about, names, titles, locale))
                .toList();
    }

    private Notice show(
            NoticeRow row,
            boolean meant,
            Map<String, String> about,
            Map<Key, String> names,
            Map<UUID, String> titles,
            Locale locale) {
        var of = row.about();
        return new Notice(
                row.id(),
                row.number(),
                row.kind(),
                meant
                        ? Stream.ofNullable(Key.of(row))
                                .flatMap(key -> Stream.ofNullable(names.get(key)))
                                .findFirst()
                                .orElseGet(() -> name(row, locale))
                        : "",
                meant && of != null ? about.getOrDefault(of.subject(), "") : "",
                row.project() == null ? null : titles.get(row.project()),
                row.href(),
                of == null ? null : of.taskId(),
                row.due(),
                row.createdAt(),
                row.readAt());
    }

    /** Which task of which case. */
    private record Key(String process, String task, String subject) {

        static @Nullable Key of(NoticeRow row) {
            var about = row.about();
            return about == null || about.taskKey() == null
                    ? null
                    : new Key(about.processKey(), about.taskKey(), about.subject());
        }
    }

    /** The names that somebody gave to tasks; a mail does without them, for they may say anything. */
    private Map<Key, String> names(List<NoticeRow> rows, Locale locale) {
        var found = new HashMap<Key, String>();
        rows.stream()
                .flatMap(row -> Stream.ofNullable(Key.of(row)))
                .collect(groupingBy(key -> List.of(key.process(), key.task()), mapping(Key::subject, toSet())))
                .forEach((task, subjects) -> lines.stream()
                        .filter(feature -> feature.knows(task.getFirst()))
                        .forEach(feature -> feature.names(task.getFirst(), task.getLast(), subjects, locale)
                                .forEach((subject, name) ->
                                        found.put(new Key(task.getFirst(), task.getLast(), subject), name))));
        return found;
    }

    /** The name that the model gives the task, in the language asked for. */
    String name(NoticeRow row, Locale locale) {
        var of = row.about();
        return of == null || of.definitionId() == null || of.taskKey() == null
                ? row.words()
                : words.say(of.definitionId(), of.taskKey(), locale, row.words());
    }

    private Map<UUID, String> titles(Reader reader) {
        return projects.visibleTo(reader).stream()
                .collect(toMap(project -> project.id().id(), ProjectSummary::title));
    }

    private Map<String, String> about(List<NoticeRow> rows, Locale locale) {
        var subjects = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.about()))
                .collect(groupingBy(Telling.OfCase::processKey, mapping(Telling.OfCase::subject, toSet())));
        var found = new HashMap<String, String>();
        subjects.forEach((process, ids) -> lines.stream()
                .filter(feature -> feature.knows(process))
                .forEach(feature -> found.putAll(feature.lines(process, ids, locale))));
        return found;
    }
}
