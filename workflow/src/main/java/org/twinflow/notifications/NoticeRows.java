package org.twinflow.notifications;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** Writes and reads the notices. */
@Component
class NoticeRows {

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is new: who was told of the occasion is not told again */
    boolean write(PersonId person, String audience, Telling telling, Channel channel, Instant now) {
        var about = telling.about();
        return jdbc.sql("""
                insert into notice (id, person, kind, occasion, audience, words, project, href, process_key,
                    definition_id, task_key, subject, task_id, due_at, created_at, mail_at, bundled)
                select p.id_given, p.person_told, :kind, p.occasion_told, :audience, :words, p.project_of, :href, :process,
                    :definition, :key, :subject, :task, :due, :now, :mail, :bundled
                from (select cast(:id as uuid) as id_given, cast(:person as uuid) as person_told,
                        cast(:project as uuid) as project_of,
                        cast(:occasion as varchar(200)) as occasion_told) p
                where not exists (select 1 from notice n
                    where n.person = p.person_told and n.occasion = p.occasion_told)""")
                        .param("id", UUID.randomUUID())
                        .param("person", person.id())
                        .param("kind", telling.kind().name())
                        .param("occasion", telling.occasion())
                        .param("audience", audience)
                        .param("words", cut(telling.words(), 300))
                        .param("project", telling.project(), Types.OTHER)
                        .param("href", telling.href())
                        .param("process", about == null ? null : about.processKey(), Types.VARCHAR)
                        .param("definition", about == null ? null : about.definitionId(), Types.VARCHAR)
                        .param("key", about == null ? null : about.taskKey(), Types.VARCHAR)
                        .param("subject", about == null ? null : about.subject(), Types.VARCHAR)
                        .param("task", about == null ? null : about.taskId(), Types.VARCHAR)
                        .param("due", timeOrNull(telling.due()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", Sql.time(now))
                        .param("mail", timeOrNull(channel.isByMail() ? now : null), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("bundled", channel == Channel.DIGEST)
                        .update()
                == 1;
    }

    /** What was told the person before a number, the latest first. */
    List<NoticeRow> page(PersonId person, long before, int size, boolean unreadOnly) {
        return jdbc.sql("""
                select * from notice where person = :person and number < :before and (read_at is null or :all = true)
                order by number desc fetch first :size rows only""")
                .param("person", person.id())
                .param("before", before)
                .param("all", !unreadOnly)
                .param("size", size)
                .query((row, at) -> NoticeRow.of(row))
                .list();
    }

    Optional<NoticeRow> find(UUID id, PersonId person) {
        return jdbc.sql("select * from notice where id = :id and person = :person")
                .param("id", id)
                .param("person", person.id())
                .query((row, at) -> NoticeRow.of(row))
                .optional();
    }

    List<NoticeRow> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from notice where id in (:ids) order by number")
                        .param("ids", ids)
                        .query((row, at) -> NoticeRow.of(row))
                        .list();
    }

    void read(UUID id, PersonId person, Instant now) {
        jdbc.sql("update notice set read_at = :now where id = :id and person = :person and read_at is null")
                .param("now", Sql.time(now))
                .param("id", id)
                .param("person", person.id())
                .update();
    }

    /** All up to a number: what came since somebody looked stays unread. */
    int readUpTo(PersonId person, long number, Instant now) {
        return jdbc.sql(
                        "update notice set read_at = :now where person = :person and number <= :number and read_at is null")
                .param("now", Sql.time(now))
                .param("person", person.id())
                .param("number", number)
                .update();
    }

    /** Of a task that waits no longer, or that only one may still do. */
    void settle(String taskId, Set<UUID> but, Instant now) {
        jdbc.sql("update notice set read_at = :now where task_id = :task and read_at is null and person not in (:but)")
                .param("now", Sql.time(now))
                .param("task", taskId)
                .param("but", but.isEmpty() ? Set.of(new UUID(0, 0)) : but)
                .update();
    }

    boolean wasTold(PersonId person, String processKey, String subject, String taskKey) {
        return jdbc.sql("""
                select count(*) from notice
                where person = :person and process_key = :process and subject = :subject and task_key = :key""")
                        .param("person", person.id())
                        .param("process", processKey)
                        .param("subject", subject)
                        .param("key", taskKey)
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean toldOf(String taskId) {
        return jdbc.sql("select count(*) from notice where task_id = :task")
                        .param("task", taskId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    Pulse pulse(PersonId person) {
        return pulses(Set.of(person)).getOrDefault(person, Pulse.NONE);
    }

    /** How it stands with these people; who was never told anything is left out. */
    Map<PersonId, Pulse> pulses(Collection<PersonId> persons) {
        var found = new HashMap<PersonId, Pulse>();
        if (!persons.isEmpty()) {
            jdbc.sql("""
                    select person, max(number) as latest, count(*) - count(read_at) as unread
                    from notice where person in (:persons) group by person""")
                    .param("persons", persons.stream().map(PersonId::id).toList())
                    .query((row, at) -> found.put(
                            new PersonId(Sql.id(row, "person")),
                            new Pulse(row.getLong("unread"), row.getLong("latest"))))
                    .list();
        }
        return found;
    }

    /** Whom something was told, or who read something, since a moment. */
    Set<PersonId> movedSince(Instant since) {
        return jdbc.sql("""
                select person from notice where created_at >= :since
                union select person from notice where read_at >= :until""")
                .param("since", Sql.time(since))
                .param("until", Sql.time(since))
                .query((row, at) -> new PersonId(Sql.id(row, "person")))
                .set();
    }

    int forgetReadBefore(Instant then) {
        return jdbc.sql("delete from notice where read_at < :then")
                .param("then", Sql.time(then))
                .update();
    }

    private static @Nullable OffsetDateTime timeOrNull(@Nullable Instant time) {
        return time == null ? null : Sql.time(time);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
