package org.twinflow.inbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.engine.CaseHistory;
import org.twinflow.engine.CaseStep;
import org.twinflow.engine.Words;
import org.twinflow.inbox.CaseEvent.Kind;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.Sql;

/** Tells what happened in a case: who did which task, what was awaited and came, what waits now. */
@Component
class CaseStory {

    private static final int MOST = 40;

    private final CaseHistory history;
    private final Words words;
    private final People people;
    private final JdbcClient jdbc;
    private final List<CaseAsides> asides;

    CaseStory(CaseHistory history, Words words, People people, JdbcClient jdbc, List<CaseAsides> asides) {
        this.history = history;
        this.words = words;
        this.people = people;
        this.jdbc = jdbc;
        this.asides = asides;
    }

    private record Doer(String key, PersonId person) {}

    /** The newest first. */
    List<CaseEvent> of(InboxTask task, Locale locale) {
        var doers = doers(task.subject());
        var events = new ArrayList<CaseEvent>();
        for (var step : history.of(task.processKey(), task.subject())) {
            var kind = kind(step);
            if (kind != null) {
                var name = words.say(
                        task.processDefinitionId(),
                        step.element(),
                        locale,
                        Objects.requireNonNullElse(step.name(), step.element()));
                var who = kind == Kind.DONE ? next(doers, step.element()) : null;
                events.add(new CaseEvent(kind, name, who, at(step, kind)));
            }
        }
        asides.stream()
                .flatMap(teller -> teller.of(task.subject()).stream())
                .map(aside -> event(aside, locale))
                .forEach(events::add);
        events.sort(java.util.Comparator.comparing(CaseEvent::at).reversed());
        return events.stream().limit(MOST).toList();
    }

    private CaseEvent event(CaseAsides.Aside aside, Locale locale) {
        var named = aside.kind() == Kind.REMINDED || aside.kind() == Kind.ATTACHED;
        var who = aside.who() == null || !named ? null : people.person(aside.who());
        return new CaseEvent(
                aside.kind(),
                words.say(aside.definitionId(), aside.element(), locale, aside.element()),
                who,
                aside.at());
    }

    private static Instant at(CaseStep step, Kind kind) {
        return kind == Kind.WAITS || step.end() == null ? step.start() : step.end();
    }

    /** Gateways and service tasks are the machine's own business, and so is where a sub-process begins and ends. */
    private static @Nullable Kind kind(CaseStep step) {
        var type = step.type();
        if (type.equals("userTask")) {
            if (step.end() == null) {
                return Kind.WAITS;
            }
            return step.cancelled() ? Kind.DROPPED : Kind.DONE;
        }
        if (step.cancelled() || step.end() == null) {
            return null;
        }
        if (type.equals("startEvent")) {
            return step.inner() ? null : Kind.BEGAN;
        }
        if (type.endsWith("EndEvent")) {
            return step.inner() ? null : Kind.ENDED;
        }
        return type.startsWith("boundary") || type.startsWith("intermediate") || type.equals("receiveTask")
                ? Kind.HAPPENED
                : null;
    }

    private static @Nullable PersonSummary next(Map<String, Deque<PersonSummary>> doers, String key) {
        var waiting = doers.get(key);
        return waiting == null ? null : waiting.poll();
    }

    /** Who did the tasks of a key, in the order in which they did them. */
    private Map<String, Deque<PersonSummary>> doers(String subject) {
        var done = jdbc.sql("select task_key, person from task_done where subject = :subject order by done_at, task_id")
                .param("subject", subject)
                .query((row, number) -> new Doer(row.getString("task_key"), new PersonId(Sql.id(row, "person"))))
                .list();
        var known = people.persons(done.stream().map(Doer::person).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(PersonSummary::id, person -> person));
        var doers = new HashMap<String, Deque<PersonSummary>>();
        for (var doer : done) {
            var person = known.get(doer.person());
            if (person != null) {
                doers.computeIfAbsent(doer.key(), key -> new ArrayDeque<>()).add(person);
            }
        }
        return doers;
    }
}
